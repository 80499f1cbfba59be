/** The pact of a year, the plans of its units, and what they pledge. */
@NullMarked
package vn.thidua.year.pact;

import org.jspecify.annotations.NullMarked;
