/** A mail on its way: its recipients, its letter, its tries and its end. */
@NullMarked
package vn.thidua.notification.delivery;

import org.jspecify.annotations.NullMarked;
