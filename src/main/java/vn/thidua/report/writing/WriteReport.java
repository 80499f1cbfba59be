package vn.thidua.report.writing;

import static vn.thidua.workflow.ProcessVariables.REPORT;

import org.springframework.stereotype.Component;
import vn.thidua.report.Reporting;
import vn.thidua.report.checking.ReportSheet;
import vn.thidua.report.checking.ReportSheets;
import vn.thidua.report.content.ReportInput;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The unit's officer writes the report and states the facts from which its points follow. */
@Component
public class WriteReport implements TaskWork<ReportInput> {

  /** The report so far, with a form that is filled with it. */
  public record View(ReportSheet sheet, ReportInput input) {}

  private final Reporting reporting;
  private final ReportSheets sheets;

  WriteReport(Reporting reporting, ReportSheets sheets) {
    this.reporting = reporting;
    this.sheets = sheets;
  }

  @Override
  public View view(WorkItem item) {
    ReportSheet sheet = sheets.of(item.get(REPORT));
    return new View(
        sheet,
        ReportInput.of(
            sheet.narrative(),
            sheet.rows().stream()
                .filter(row -> row.wanted().byUnit())
                .map(row -> ReportInput.Score.of(row.code(), row.score()))
                .toList()));
  }

  @Override
  public void perform(WorkItem item, ReportInput input) {
    reporting.write(item.get(REPORT), item.actor().userId(), input);
  }
}
