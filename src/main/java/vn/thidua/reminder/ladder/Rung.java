package vn.thidua.reminder.ladder;

/**
 * One rung of the ladder.
 *
 * @param task the id of the user task after the underscore, or {@link #EVERY_OTHER}
 * @param workingDays from the day the task is due; negative before it
 */
public record Rung(String task, int workingDays, Audience audience) {

  static final String EVERY_OTHER = "*";
}
