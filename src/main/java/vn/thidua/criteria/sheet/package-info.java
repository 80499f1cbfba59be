/** The criteria as a sheet: read, written, outlined. */
@NullMarked
package vn.thidua.criteria.sheet;

import org.jspecify.annotations.NullMarked;
