/** The words of mails, as administrators may change them. */
@NullMarked
package vn.thidua.notification.wording;

import org.jspecify.annotations.NullMarked;
