package vn.thidua.report.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/** A deadline that a person sets: the end of a working day, not in the past. */
@Component
public class NewDeadline {

  private final WorkingDays workingDays;
  private final Clock clock;

  NewDeadline(WorkingDays workingDays, Clock clock) {
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * @param day null if none was given
   * @throws Refusal beside the field {@code newDue}
   */
  public Instant endOf(@Nullable LocalDate day) {
    if (day == null) {
      throw Refusal.at("newDue", "report.newDueMissing");
    }
    if (day.isBefore(LocalDate.now(clock))) {
      throw Refusal.at("newDue", "report.newDueInThePast");
    }
    if (!workingDays.isWorkingDay(day)) {
      throw dayOff(day);
    }
    return day.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant();
  }

  /** Why nobody works that day, and the day to choose instead. */
  private Refusal dayOff(LocalDate day) {
    String chosen = Words.date(day);
    String next = Words.date(workingDays.onOrAfter(day));
    return workingDays
        .holiday(day)
        .map(name -> Refusal.at("newDue", "report.newDueOnHoliday", chosen, name, next))
        .orElseGet(() -> Refusal.at("newDue", "report.newDueOnWeekend", chosen, next));
  }
}
