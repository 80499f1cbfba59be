package vn.thidua.review;

import static java.util.stream.Collectors.groupingBy;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.Kind;
import vn.thidua.criteria.RuleText;
import vn.thidua.criteria.Scorer;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.report.Passage;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.ReportVersion.SelfScore;
import vn.thidua.report.Reports;
import vn.thidua.workflow.ProcessVariable;
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
      Map<Passage, String> passages,
      String obstacles,
      @Nullable String pledge,
      List<Row> rows,
      BigDecimal selfScore,
      Input input) {}

  /**
   * @param rule how points follow from facts, in words
   * @param mine whether other units score this criterion; if not, the self-score stays
   * @param following the points that follow from the facts now that the best of the cluster is
   *     known; null where the unit stated none
   * @param evidence the files of the report's accepted version
   */
  record Row(
      String code,
      String group,
      String name,
      Kind kind,
      String rule,
      String measure,
      boolean mine,
      BigDecimal min,
      BigDecimal max,
      Facts facts,
      BigDecimal selfScore,
      @Nullable BigDecimal following,
      String note,
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
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public List<ProcessVariable<?>> toldApartBy() {
    return List.of(CROSS_SCORE);
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
        new TreeMap<>(report.passages()),
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
    Map<String, BigDecimal> best = bestResults.of(awardYear);
    Map<String, List<EvidenceFile>> evidence =
        reports.evidence(awardYear, report).stream().collect(groupingBy(EvidenceFile::criterion));
    return years.criteria(awardYear).stream()
        .map(
            each ->
                row(
                    each,
                    self.get(each.code()),
                    best.get(each.code()),
                    evidence.getOrDefault(each.code(), List.of())))
        .toList();
  }

  private Row row(
      Criterion criterion,
      @Nullable SelfScore self,
      @Nullable BigDecimal best,
      List<EvidenceFile> evidence) {
    Facts facts = self == null ? Facts.NONE : self.facts();
    return new Row(
        criterion.code(),
        criterion.group(),
        criterion.name(),
        criterion.rule().kind(),
        ruleTexts.of(criterion),
        criterion.measure(),
        criterion.isScoredBy(Scorer.CLUSTER),
        criterion.min(),
        criterion.max(),
        facts,
        self == null ? Points.ZERO : self.points(),
        criterion.pointsIfKnown(facts.withBest(best)),
        self == null ? "" : self.note(),
        evidence);
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
