package vn.thidua.report.writing;

import static vn.thidua.workflow.ProcessVariables.REPORT;
import static vn.thidua.workflow.ProcessVariables.REPORT_SIGNED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.report.Reporting;
import vn.thidua.report.checking.ReportSheet;
import vn.thidua.report.checking.ReportSheets;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The director signs the report, or sends it back to his officer. */
@Component
public class SignReport implements TaskWork<SignReport.Input> {

  /**
   * @param reason needed only to send back
   */
  public record Input(@NotNull Boolean signed, @Size(max = 2_000) @Nullable String reason) {}

  private final Reporting reporting;
  private final ReportSheets sheets;

  SignReport(Reporting reporting, ReportSheets sheets) {
    this.reporting = reporting;
    this.sheets = sheets;
  }

  @Override
  public ReportSheet view(WorkItem item) {
    return sheets.of(item.get(REPORT));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (input.signed()) {
      reporting.sign(item.get(REPORT), item.actor().userId());
    } else if (input.reason() == null || input.reason().isBlank()) {
      throw Refusal.at("reason", "report.reasonMissing");
    } else {
      reporting.sendBack(item.get(REPORT), item.actor().userId(), input.reason().strip());
    }
    item.tell(REPORT_SIGNED, input.signed());
  }
}
