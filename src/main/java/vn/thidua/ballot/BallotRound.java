package vn.thidua.ballot;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One round of voting in a meeting.
 *
 * @param roundNumber 1 for the first ballot, then run-offs
 * @param outcome null until the result is declared
 * @param closesAt when the voting closes by itself; null until the chair opens it
 */
public record BallotRound(
    long id,
    long meeting,
    int roundNumber,
    State state,
    @Nullable BallotResult outcome,
    @Nullable OffsetDateTime closesAt) {

  enum State {
    OPEN,
    CLOSED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isRunOff() {
    return roundNumber > 1;
  }
}
