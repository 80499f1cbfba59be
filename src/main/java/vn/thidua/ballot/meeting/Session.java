package vn.thidua.ballot.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One session of a year's evaluation meeting.
 *
 * @param heldOn null until attendance is recorded
 * @param quorate null until the quorum is checked
 * @param adoptedBy user id of the chair who adopted the score table; null before
 */
public record Session(
    long id,
    long awardYear,
    int sessionNumber,
    @Nullable LocalDate heldOn,
    @Nullable String place,
    @Nullable Boolean quorate,
    @Nullable String quorumRule,
    @Nullable String objections,
    @Nullable String adoptedBy) {

  public boolean isQuorate() {
    return Boolean.TRUE.equals(quorate);
  }

  /** A session without quorum is over: the next attendance opens a new one. */
  public boolean failed() {
    return Boolean.FALSE.equals(quorate);
  }
}
