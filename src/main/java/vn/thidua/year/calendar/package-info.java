/** The dates of a year: its phases, how they move, and who is told. */
@NullMarked
package vn.thidua.year.calendar;

import org.jspecify.annotations.NullMarked;
