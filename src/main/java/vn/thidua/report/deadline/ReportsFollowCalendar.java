package vn.thidua.report.deadline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.thidua.report.Reporting;
import vn.thidua.report.RunningReports;
import vn.thidua.year.FollowsCalendar;

/**
 * The common deadline of the reports was moved: each report on its way hears of it as it hears of
 * an extension, and moves its timer and its open tasks.
 */
@Component
class ReportsFollowCalendar implements FollowsCalendar {

  private final Reporting reporting;
  private final RunningReports running;

  ReportsFollowCalendar(Reporting reporting, RunningReports running) {
    this.reporting = reporting;
    this.running = running;
  }

  @Override
  public void reportDueMoved(long awardYear, Instant oldDue, Instant newDue) {
    reporting
        .move(
            awardYear,
            oldDue.truncatedTo(ChronoUnit.SECONDS),
            newDue.truncatedTo(ChronoUnit.SECONDS))
        .forEach(report -> running.send(RunningReports.EXTENDED, report.key()));
  }
}
