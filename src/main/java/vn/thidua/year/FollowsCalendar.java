package vn.thidua.year;

import java.time.Instant;

/** A capability that keeps a deadline of its own which it took from the year's calendar. */
public interface FollowsCalendar {

  /**
   * The day on which the units' reports are due, or on which they close, was moved. Called in the
   * transaction of the change.
   */
  void reportDueMoved(long awardYear, Instant oldDue, Instant newDue);
}
