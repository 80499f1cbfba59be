/** The count of a round: tallies, bases, ties, verdicts, and what is shown and printed of them. */
@NullMarked
package vn.thidua.ballot.count;

import org.jspecify.annotations.NullMarked;
