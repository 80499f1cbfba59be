/** A year is opened: by hand, or after the year before. */
@NullMarked
package vn.thidua.year.opening;

import org.jspecify.annotations.NullMarked;
