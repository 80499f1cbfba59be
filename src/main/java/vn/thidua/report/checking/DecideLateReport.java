package vn.thidua.report.checking;

import static vn.thidua.workflow.ProcessVariables.DEADLINE_EXTENDED;
import static vn.thidua.workflow.ProcessVariables.REPORT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.report.ReportState;
import vn.thidua.report.Reporting;
import vn.thidua.report.UnitReport;
import vn.thidua.report.deadline.Extensions;
import vn.thidua.report.deadline.NewDeadline;
import vn.thidua.report.deadline.ReportTerms;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The head (about the head unit the deputy) gives a late unit more time, or closes its report. */
@Component
public class DecideLateReport implements TaskWork<DecideLateReport.Input> {

  /**
   * @param newDue needed only to extend
   */
  public record Input(
      @NotNull Boolean extend,
      @Nullable LocalDate newDue,
      @NotBlank @Size(max = 2_000) String reason) {}

  /**
   * @param written whether something was written that waits for the director's signature
   * @param versions how many versions were handed in before
   */
  public record View(
      String unit, Instant due, boolean written, int versions, List<Extension> extensions) {}

  public record Extension(String by, Instant oldDue, Instant newDue, String reason) {}

  private final Reporting reporting;
  private final ReportTerms terms;
  private final Extensions extensions;
  private final ReportSheets sheets;
  private final Organisation organisation;
  private final NewDeadline newDeadline;

  DecideLateReport(
      Reporting reporting,
      ReportTerms terms,
      Extensions extensions,
      ReportSheets sheets,
      Organisation organisation,
      NewDeadline newDeadline) {
    this.reporting = reporting;
    this.terms = terms;
    this.extensions = extensions;
    this.sheets = sheets;
    this.organisation = organisation;
    this.newDeadline = newDeadline;
  }

  @Override
  public View view(WorkItem item) {
    UnitReport report = reporting.get(item.get(REPORT));
    return new View(
        sheets.unitName(report),
        report.dueAt(),
        report.state() == ReportState.WRITTEN,
        report.versions(),
        extensions.of(report.key()).stream()
            .map(
                each ->
                    new Extension(
                        organisation.personName(each.by()),
                        each.oldDue(),
                        each.newDue(),
                        each.reason()))
            .toList());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    long report = item.get(REPORT);
    String by = item.actor().userId();
    if (input.extend()) {
      Instant due = newDeadline.endOf(input.newDue());
      UnitReport reopened = reporting.reopen(report, by, due, input.reason().strip());
      terms.tell(item, reopened);
    } else {
      reporting.closeAsNotSubmitted(report, by, input.reason().strip());
    }
    item.tell(DEADLINE_EXTENDED, input.extend());
  }

  @Override
  public Optional<String> judges(WorkItem item) {
    return Optional.of(item.get(UNIT));
  }
}
