/** The end of a year: award received, matters closed, cluster handed over, or year cancelled. */
@NullMarked
package vn.thidua.year.handover;

import org.jspecify.annotations.NullMarked;
