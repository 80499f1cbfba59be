/** Scores that differ are explained and settled. */
@NullMarked
package vn.thidua.review.settling;

import org.jspecify.annotations.NullMarked;
