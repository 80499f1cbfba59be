/** A rehearsal of the vote, that counts for nothing. */
@NullMarked
package vn.thidua.ballot.rehearsal;

import org.jspecify.annotations.NullMarked;
