/** The outcome of a year, for those who may see it. */
@NullMarked
package vn.thidua.decision.outcome;

import org.jspecify.annotations.NullMarked;
