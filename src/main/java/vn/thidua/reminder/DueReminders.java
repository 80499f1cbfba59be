package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.reminder.ladder.Audience;
import vn.thidua.reminder.ladder.Ladder;
import vn.thidua.reminder.ladder.Ladders;
import vn.thidua.year.Graces;

/** Finds the open tasks that have reached a rung of the ladder, and whom to remind of them. */
@Component
class DueReminders {

  /**
   * A reminder that is due.
   *
   * @param afterGrace whether its days count from the end of the days of grace
   */
  record Due(
      OpenTask task, Reminders.Reached reached, boolean afterGrace, Set<String> recipients) {}

  /** A task with the rung that it has reached. */
  private record Climbed(OpenTask task, Reminders.Reached reached, boolean afterGrace) {}

  private final OpenTasks tasks;
  private final Ladders ladders;
  private final Reminders reminders;
  private final Graces graces;
  private final ReminderRecipients recipients;
  private final WorkingDays workingDays;
  private final Clock clock;

  DueReminders(
      OpenTasks tasks,
      Ladders ladders,
      Reminders reminders,
      Graces graces,
      ReminderRecipients recipients,
      WorkingDays workingDays,
      Clock clock) {
    this.tasks = tasks;
    this.ladders = ladders;
    this.reminders = reminders;
    this.graces = graces;
    this.recipients = recipients;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** Those for this audience whose tasks have reached a rung since the last sweep. */
  List<Due> of(Audience audience) {
    LocalDate today = LocalDate.now(clock);
    LocalDate after = reminders.sweptBefore(today).orElse(workingDays.plus(today, -1));
    Ladder ladder = ladders.ladder();
    boolean escalates = audience != Audience.HOLDER;
    LocalDate from = ladder.earliestDue(after).minusDays(escalates ? Graces.LONGEST_DAYS : 0);
    LocalDate to = ladder.latestDue(today);
    Set<Reminders.Reached> done = reminders.of(from, to);
    Graces.Lookup closings = graces.lookup();
    List<Climbed> climbed = new ArrayList<>();
    for (OpenTask task : tasks.due(from, to)) {
      LocalDate due = LocalDate.ofInstant(Objects.requireNonNull(task.due()), clock.getZone());
      LocalDate late = escalates ? closings.closes(task.businessKey(), due) : due;
      LocalDate created = LocalDate.ofInstant(task.created(), clock.getZone());
      ladder
          .reached(task.name(), audience, late, created.isAfter(after) ? created : after, today)
          .map(rung -> new Reminders.Reached(task.id(), due, rung.workingDays(), audience))
          .filter(each -> !done.contains(each))
          .ifPresent(each -> climbed.add(new Climbed(task, each, late.isAfter(due))));
    }
    Map<String, Set<String>> people =
        recipients.of(audience, climbed.stream().map(Climbed::task).toList());
    return climbed.stream()
        .map(
            each ->
                new Due(
                    each.task(),
                    each.reached(),
                    each.afterGrace(),
                    people.getOrDefault(each.task().id(), Set.of())))
        .toList();
  }
}
