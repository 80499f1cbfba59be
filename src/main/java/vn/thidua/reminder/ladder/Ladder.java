package vn.thidua.reminder.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import vn.thidua.calendar.WorkingDays;

/** The rungs of every kind of task, and on which day each is reached. */
public final class Ladder {

  private final List<Rung> rungs;
  private final WorkingDays workingDays;

  public Ladder(List<Rung> rungs, WorkingDays workingDays) {
    this.rungs = List.copyOf(rungs);
    this.workingDays = workingDays;
  }

  /**
   * The highest rung of a task that was reached after one day and until another; those below it are
   * not made up for. Empty if none was.
   *
   * @param after the last day that is done with
   * @param until today
   */
  public Optional<Rung> reached(
      String task, Audience audience, LocalDate due, LocalDate after, LocalDate until) {
    return of(task)
        .filter(each -> each.audience() == audience)
        .filter(
            each -> {
              LocalDate day = day(each, due);
              return day.isAfter(after) && !day.isAfter(until);
            })
        .max(Comparator.comparingInt(Rung::workingDays));
  }

  /** The earliest due date of a task that can have reached a rung after that day. */
  public LocalDate earliestDue(LocalDate after) {
    return workingDays.plus(after, -1 - most(Math::max));
  }

  /** The latest due date of a task that can have reached a rung on that day. */
  public LocalDate latestDue(LocalDate today) {
    return workingDays.plus(today, 1 - most(Math::min));
  }

  private Stream<Rung> of(String task) {
    boolean own = rungs.stream().anyMatch(each -> each.task().equals(task));
    return rungs.stream().filter(each -> each.task().equals(own ? task : Rung.EVERY_OTHER));
  }

  /** A task that is due on a day off is reminded of on the last working day before. */
  private LocalDate day(Rung rung, LocalDate due) {
    return rung.workingDays() == 0
        ? workingDays.plus(due.plusDays(1), -1)
        : workingDays.plus(due, rung.workingDays());
  }

  private int most(IntBinaryOperator extreme) {
    return rungs.stream().mapToInt(Rung::workingDays).reduce(0, extreme);
  }
}
