package vn.thidua.ballot;

import org.jspecify.annotations.Nullable;

/**
 * One round of voting in a meeting.
 *
 * @param roundNumber 1 for the first ballot, then run-offs
 * @param outcome null until the result is declared
 */
record BallotRound(
    long id, long meeting, int roundNumber, State state, @Nullable BallotResult outcome) {

  enum State {
    OPEN,
    CLOSED
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isRunOff() {
    return roundNumber > 1;
  }
}
