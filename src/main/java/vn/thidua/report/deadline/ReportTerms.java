package vn.thidua.report.deadline;

import static vn.thidua.workflow.ProcessVariables.REPORT_CLOSES;
import static vn.thidua.workflow.ProcessVariables.REPORT_DUE;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.thidua.report.UnitReport;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.YearCalendar;

/** When a report is due, and until when it can still be handed in. */
@Component
public class ReportTerms {

  private final YearCalendar calendar;
  private final Clock clock;

  ReportTerms(YearCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The deadline that all units of a year have. */
  public Instant common(long awardYear) {
    return calendar.reportDue(awardYear).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Tells the flow anew when the report is due and when it closes. */
  public void tell(WorkItem item, UnitReport report) {
    item.tell(REPORT_DUE, dueText(report));
    item.tell(REPORT_CLOSES, closingText(report));
  }

  /** The same, to a flow that runs by itself. */
  public void tell(VariableScope flow, UnitReport report) {
    REPORT_DUE.set(flow, dueText(report));
    REPORT_CLOSES.set(flow, closingText(report));
  }

  /** The deadline as the engine's due dates read it: ISO-8601 with offset. */
  public String dueText(UnitReport report) {
    return text(report.dueAt());
  }

  /** When the report can no longer be handed in, as the engine's timer reads it. */
  public String closingText(UnitReport report) {
    return text(closes(report));
  }

  /**
   * The common deadline has the year's days of grace; one that was set for this unit alone is
   * final.
   */
  public Instant closes(UnitReport report) {
    return report.dueAt().equals(common(report.awardYear()))
        ? calendar.reportCloses(report.awardYear()).truncatedTo(ChronoUnit.SECONDS)
        : report.dueAt();
  }

  /** Whether it can no longer be handed in, unless somebody decides about it. */
  public boolean isClosed(UnitReport report) {
    return report.isOverdue(clock.instant()) && closes(report).isBefore(clock.instant());
  }

  private String text(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.atZone(clock.getZone()).toOffsetDateTime());
  }
}
