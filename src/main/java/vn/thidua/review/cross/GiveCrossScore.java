package vn.thidua.review.cross;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static vn.thidua.workflow.ProcessVariables.CROSS_SCORE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionText;
import vn.thidua.criteria.RuleText;
import vn.thidua.criteria.Scorer;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.report.Narrative;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.report.SelfScore;
import vn.thidua.review.Names;
import vn.thidua.review.cross.CrossScoring.Item;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/**
 * An officer of the assigned unit scores another unit's report, without seeing others' points, or
 * abstains.
 */
@Component("crossScore")
public class GiveCrossScore implements TaskWork<GiveCrossScore.Input> {

  /**
   * @param abstains whether the unit gives no points; then a reason is needed
   * @param reason of an abstention
   */
  public record Input(
      @NotNull Boolean abstains,
      @Size(max = 2_000) @Nullable String reason,
      @NotNull @Size(max = 500) List<@Valid @NotNull Item> scores) {}

  /** The report and its pledge, with a form that starts from the self-scores. */
  public record View(
      String unit,
      int year,
      @JsonUnwrapped Narrative narrative,
      @Nullable String pledge,
      List<Row> rows,
      BigDecimal selfScore,
      Input input) {}

  /**
   * @param mine whether other units score this criterion; if not, the self-score stays
   * @param following the points that follow from the facts now that the best of the cluster is
   *     known; null where the unit stated none
   * @param evidence the files of the report's accepted version
   */
  public record Row(
      @JsonUnwrapped CriterionText criterion,
      boolean mine,
      @JsonUnwrapped SelfScore self,
      @Nullable BigDecimal following,
      List<EvidenceFile> evidence) {}

  private final CrossScoring scoring;
  private final BestResults bestResults;
  private final Reports reports;
  private final AwardYears years;
  private final RuleText ruleTexts;

  GiveCrossScore(
      CrossScoring scoring,
      BestResults bestResults,
      Reports reports,
      AwardYears years,
      RuleText ruleTexts) {
    this.scoring = scoring;
    this.bestResults = bestResults;
    this.reports = reports;
    this.years = years;
    this.ruleTexts = ruleTexts;
  }

  @Override
  public View view(WorkItem item) {
    CrossScore assignment = scoring.get(item.get(CROSS_SCORE));
    ReportVersion report = scoring.scored(assignment);
    List<Row> rows = rows(assignment.awardYear(), report);
    return new View(
        Names.of(years.members(assignment.awardYear()), assignment.unit()),
        years.asOpened(assignment.awardYear()).number(),
        report.narrative(),
        years.pledge(assignment.awardYear(), assignment.unit()).orElse(null),
        rows,
        report.total(),
        new Input(
            false,
            "",
            rows.stream()
                .map(row -> new Item(row.criterion().code(), row.self().points(), ""))
                .toList()));
  }

  private List<Row> rows(long awardYear, ReportVersion report) {
    Map<String, SelfScore> self =
        report.scores().stream().collect(toMap(SelfScore::criterion, each -> each));
    Map<String, BigDecimal> best = bestResults.of(awardYear);
    Map<String, List<EvidenceFile>> evidence =
        reports.evidence(awardYear, report).stream().collect(groupingBy(EvidenceFile::criterion));
    return years.criteria(awardYear).stream()
        .map(
            each ->
                row(
                    each,
                    self.getOrDefault(each.code(), SelfScore.nothing(each.code())),
                    best.get(each.code()),
                    evidence.getOrDefault(each.code(), List.of())))
        .toList();
  }

  private Row row(
      Criterion criterion, SelfScore self, @Nullable BigDecimal best, List<EvidenceFile> evidence) {
    return new Row(
        ruleTexts.describe(criterion),
        criterion.isScoredBy(Scorer.CLUSTER),
        self,
        criterion.pointsIfKnown(self.facts().withBest(best)),
        evidence);
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (input.abstains()) {
      scoring.abstain(
          item.get(CROSS_SCORE), item.actor(), input.reason() == null ? "" : input.reason());
    } else {
      scoring.submit(item.get(CROSS_SCORE), item.actor(), input.scores());
    }
  }

  @Override
  public Optional<String> judges(WorkItem item) {
    return Optional.of(scoring.get(item.get(CROSS_SCORE)).unit());
  }
}
