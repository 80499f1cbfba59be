package vn.thidua.review;

import static java.util.stream.Collectors.toMap;
import static vn.thidua.workflow.ProcessVariables.CROSS_SCORE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.ReportVersion.SelfScore;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/**
 * An officer of the assigned unit scores another unit's report, without seeing others' points, or
 * abstains.
 */
@Component("crossScore")
class GiveCrossScore implements TaskWork<GiveCrossScore.Input> {

  /**
   * @param abstains whether the unit gives no points; then a reason is needed
   * @param reason of an abstention
   */
  record Input(
      @NotNull Boolean abstains,
      @Size(max = 2_000) @Nullable String reason,
      @NotNull @Size(max = 500) List<@Valid @NotNull Score> scores) {}

  /**
   * @param reason needed where the points differ from the self-score
   */
  record Score(
      @NotBlank @Size(max = 20) String criterion,
      @NotNull @Digits(integer = 5, fraction = 2) BigDecimal points,
      @Size(max = 2_000) @Nullable String reason) {

    CrossScoring.Item item() {
      return new CrossScoring.Item(criterion, points, reason == null ? "" : reason);
    }
  }

  /** The report and its pledge, with a form that starts from the self-scores. */
  record View(
      String unit,
      int year,
      String achievements,
      String obstacles,
      @Nullable String pledge,
      List<Row> rows,
      BigDecimal selfScore,
      Input input) {}

  record Row(
      String code,
      String group,
      String name,
      BigDecimal min,
      BigDecimal max,
      BigDecimal selfScore,
      String note) {}

  private final CrossScoring scoring;
  private final AwardYears years;

  GiveCrossScore(CrossScoring scoring, AwardYears years) {
    this.scoring = scoring;
    this.years = years;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public View view(WorkItem item) {
    CrossScore assignment = scoring.get(item.get(CROSS_SCORE));
    ReportVersion report = scoring.scored(assignment);
    List<Row> rows = rows(assignment.awardYear(), report);
    return new View(
        Names.of(years.members(assignment.awardYear()), assignment.unit()),
        years.asOpened(assignment.awardYear()).number(),
        report.achievements(),
        report.obstacles(),
        years.pledge(assignment.awardYear(), assignment.unit()).orElse(null),
        rows,
        report.total(),
        new Input(
            false,
            "",
            rows.stream().map(row -> new Score(row.code(), row.selfScore(), "")).toList()));
  }

  private List<Row> rows(long awardYear, ReportVersion report) {
    Map<String, SelfScore> self =
        report.scores().stream().collect(toMap(SelfScore::criterion, each -> each));
    return years.criteria(awardYear).stream()
        .map(
            each ->
                new Row(
                    each.code(),
                    each.group(),
                    each.name(),
                    each.min(),
                    each.max(),
                    self.get(each.code()).points(),
                    self.get(each.code()).note()))
        .toList();
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (input.abstains()) {
      scoring.abstain(
          item.get(CROSS_SCORE), item.actor(), input.reason() == null ? "" : input.reason());
    } else {
      scoring.submit(
          item.get(CROSS_SCORE), item.actor(), input.scores().stream().map(Score::item).toList());
    }
  }

  @Override
  public Optional<String> judges(WorkItem item) {
    return Optional.of(scoring.get(item.get(CROSS_SCORE)).unit());
  }
}
