/** The minutes of the evaluation meeting: drafted, signed, issued. */
@NullMarked
package vn.thidua.ballot.minutes;

import org.jspecify.annotations.NullMarked;
