package vn.thidua.report;

import static vn.thidua.workflow.ProcessVariables.REPORT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.ProcessVariable;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The unit's officer writes the report and states the facts from which its points follow. */
@Component
class WriteReport implements TaskWork<ReportInput> {

  /** The report so far, with a form that is filled with it. */
  record View(ReportSheet sheet, Prefilled input) {}

  record Prefilled(
      String achievements,
      List<ReportInput.Text> passages,
      List<ReportInput.Issue> issues,
      List<PrefilledScore> scores) {}

  record PrefilledScore(
      String criterion,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal violations,
      String note) {}

  private final Reporting reporting;
  private final ReportSheets sheets;

  WriteReport(Reporting reporting, ReportSheets sheets) {
    this.reporting = reporting;
    this.sheets = sheets;
  }

  @Override
  public Class<ReportInput> input() {
    return ReportInput.class;
  }

  @Override
  public List<ProcessVariable<?>> toldApartBy() {
    return List.of(UNIT);
  }

  @Override
  public View view(WorkItem item) {
    ReportSheet sheet = sheets.of(item.get(REPORT));
    return new View(
        sheet,
        new Prefilled(
            sheet.achievements(),
            Arrays.stream(Passage.values())
                .map(each -> new ReportInput.Text(each, sheet.passages().getOrDefault(each, "")))
                .toList(),
            sheet.issues().stream()
                .map(each -> new ReportInput.Issue(each.kind(), each.subject(), each.text()))
                .toList(),
            sheet.rows().stream()
                .filter(ReportSheet.Row::isByUnit)
                .map(
                    row ->
                        new PrefilledScore(
                            row.code(),
                            row.facts().target(),
                            row.facts().actual(),
                            row.facts().violations(),
                            row.note()))
                .toList()));
  }

  @Override
  public void perform(WorkItem item, ReportInput input) {
    reporting.write(item.get(REPORT), item.actor().userId(), input.manuscript());
  }
}
