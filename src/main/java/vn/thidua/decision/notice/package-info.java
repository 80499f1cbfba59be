/** The notices of a decision: sent, chased, acknowledged. */
@NullMarked
package vn.thidua.decision.notice;

import org.jspecify.annotations.NullMarked;
