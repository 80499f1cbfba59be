package vn.thidua.report.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.report.ReportStage;
import vn.thidua.report.ReportStages;
import vn.thidua.year.YearCalendar;

/**
 * Answers the drawing's question when the check of a report is due. The clock stops while the
 * report is back with its unit: a report that comes again finds the working days that are left of
 * the one term, at least one.
 */
@Component("checkClock")
public class CheckClock {

  private static final String CHECK = "checkReport";

  private final ReportStages stages;
  private final YearCalendar calendar;
  private final WorkingDays workingDays;
  private final Clock clock;

  CheckClock(ReportStages stages, YearCalendar calendar, WorkingDays workingDays, Clock clock) {
    this.stages = stages;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  public Date due(long report) {
    Date whole = calendar.termOf(CHECK);
    int used = stages.of(report).stream().mapToInt(this::workingDaysWithCluster).sum();
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
  private int workingDaysWithCluster(ReportStage stage) {
    if (stage.signed() == null || stage.checked() == null) {
      return 0;
    }
    LocalDate first = stage.signed().at().atZone(clock.getZone()).toLocalDate();
    LocalDate last = stage.checked().at().atZone(clock.getZone()).toLocalDate();
    return Math.toIntExact(
        first.datesUntil(last.plusDays(1)).skip(1).filter(workingDays::isWorkingDay).count());
  }
}
