package vn.thidua.report;

import static vn.thidua.workflow.ProcessVariables.REPORT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.report.ReportVersion.SelfScore;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The unit's officer writes the report and scores his own unit. */
@Component
class WriteReport implements TaskWork<WriteReport.Input> {

  record Input(
      @NotBlank @Size(max = 20_000) String achievements,
      @Size(max = 8_000) @Nullable String obstacles,
      @NotEmpty @Size(max = 500) List<@Valid @NotNull Score> scores) {}

  record Score(
      @NotBlank @Size(max = 20) String criterion,
      @NotNull @Digits(integer = 5, fraction = 2) BigDecimal points,
      @Size(max = 2_000) @Nullable String note) {

    SelfScore selfScore() {
      return new SelfScore(criterion, points, note == null ? "" : note);
    }
  }

  /** The report so far, with a form that is filled with it. */
  record View(ReportSheet sheet, Prefilled input) {}

  record Prefilled(String achievements, String obstacles, List<PrefilledScore> scores) {}

  record PrefilledScore(String criterion, @Nullable BigDecimal points, String note) {}

  private final Reporting reporting;
  private final ReportSheets sheets;

  WriteReport(Reporting reporting, ReportSheets sheets) {
    this.reporting = reporting;
    this.sheets = sheets;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public View view(WorkItem item) {
    ReportSheet sheet = sheets.of(item.get(REPORT));
    return new View(
        sheet,
        new Prefilled(
            sheet.achievements(),
            sheet.obstacles(),
            sheet.rows().stream()
                .map(row -> new PrefilledScore(row.code(), row.points(), row.note()))
                .toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    reporting.write(
        item.get(REPORT),
        item.actor().userId(),
        input.achievements(),
        input.obstacles() == null ? "" : input.obstacles(),
        input.scores().stream().map(Score::selfScore).toList());
  }
}
