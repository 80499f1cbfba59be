package vn.thidua.report;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import vn.thidua.workflow.Refusal;

/** A deadline that a person sets: the end of a working day (Monday to Friday), not in the past. */
final class NewDeadline {

  private NewDeadline() {}

  /**
   * @throws Refusal beside the field {@code newDue}
   */
  static Instant endOf(LocalDate day, Clock clock) {
    if (day.isBefore(LocalDate.now(clock))) {
      throw Refusal.at("newDue", "report.newDueInThePast");
    }
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      throw Refusal.at("newDue", "report.newDueNotAWorkingDay");
    }
    return day.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant();
  }
}
