/** The evaluation meeting: notice, attendance, quorum, the score table it adopts. */
@NullMarked
package vn.thidua.ballot.meeting;

import org.jspecify.annotations.NullMarked;
