package vn.thidua.reminder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's work: what he or his groups have to do, by urgency, and what he waits for.
 *
 * @param week due after today, until Sunday
 * @param later due after this week, or without a date
 */
record MyWork(
    List<Line> overdue,
    List<Line> today,
    List<Line> week,
    List<Line> later,
    List<Waiting> waiting) {

  /**
   * @param mine whether he has taken it; otherwise anybody of his group may
   */
  record Line(
      String id, String title, @Nullable String caseName, @Nullable Instant due, boolean mine) {}

  /**
   * Tasks of one kind that others have.
   *
   * @param holders who has them; empty where that is nobody's business
   */
  record Waiting(
      String title,
      @Nullable String caseName,
      @Nullable Instant due,
      int count,
      List<String> holders) {}

  /** Whether there is anything to be told in the morning. */
  boolean presses() {
    return !overdue.isEmpty() || !today.isEmpty() || !week.isEmpty();
  }
}
