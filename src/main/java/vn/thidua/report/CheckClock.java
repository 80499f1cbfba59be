package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.year.YearCalendar;

/**
 * Answers the drawing's question when the check of a report is due. The clock stops while the
 * report is back with its unit: a report that comes again finds the working days that are left of
 * the one term, at least one.
 */
@Component("checkClock")
public class CheckClock {

  private static final String CHECK = "checkReport";

  private final ReportVersions versions;
  private final YearCalendar calendar;
  private final WorkingDays workingDays;
  private final Clock clock;

  CheckClock(ReportVersions versions, YearCalendar calendar, WorkingDays workingDays, Clock clock) {
    this.versions = versions;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** When a version stayed with the cluster. */
  record Stay(Instant from, Instant to) {}

  public Date due(long report) {
    Date whole = calendar.termOf(CHECK);
    int used = versions.checks(report).stream().mapToInt(this::workingDaysOf).sum();
    return used == 0 ? whole : earlier(whole, used);
  }

  private Date earlier(Date whole, int used) {
    var at = whole.toInstant().atZone(clock.getZone());
    LocalDate next = workingDays.plus(LocalDate.now(clock), 1);
    LocalDate left = workingDays.plus(at.toLocalDate(), -used);
    LocalDate day = left.isBefore(next) ? next : left;
    return Date.from(day.atTime(at.toLocalTime()).atZone(clock.getZone()).toInstant());
  }

  /** As a term is counted: the first day does not count, the last one does. */
  private int workingDaysOf(Stay stay) {
    LocalDate first = stay.from().atZone(clock.getZone()).toLocalDate();
    LocalDate last = stay.to().atZone(clock.getZone()).toLocalDate();
    return Math.toIntExact(
        first.datesUntil(last.plusDays(1)).skip(1).filter(workingDays::isWorkingDay).count());
  }
}
