package vn.thidua.review.settling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.report.SelfScore;
import vn.thidua.review.Names;
import vn.thidua.review.PendingKind;
import vn.thidua.review.Points;
import vn.thidua.review.cross.CrossScore;
import vn.thidua.review.cross.CrossScoreItems;
import vn.thidua.review.cross.CrossScoreRecords;
import vn.thidua.review.settling.ScoreSheets.CrossTotals;
import vn.thidua.review.settling.ScoreSheets.ScoreSheet;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** What the two settling forms have in common: what they show, and what they take. */
@Component
public class SettlingSheet {

  public record Input(@NotNull @Size(max = 500) List<@Valid @NotNull Line> units) {}

  /**
   * @param points null for a unit without an accepted report
   * @param reason needed where the points differ from the mean
   * @param note needed where something is pending
   */
  public record Line(
      @NotBlank @Size(max = 64) String unit,
      @Digits(integer = 5, fraction = 2) @Nullable BigDecimal points,
      @Size(max = 2_000) String reason,
      @NotNull PendingKind pending,
      @Size(max = 2_000) String note) {

    /** A form may leave reason and note out. */
    public Line {
      reason = Objects.requireNonNullElse(reason, "");
      note = Objects.requireNonNullElse(note, "");
    }
  }

  /**
   * @param year such as {@code cum-1/2016}
   * @param limit the spread above which the disagreement is flagged
   * @param advice about scorers and their leaning; nothing follows from it
   * @param input the form, filled with the means
   */
  public record View(
      String year,
      BigDecimal limit,
      BigDecimal min,
      BigDecimal max,
      List<Row> rows,
      List<Advice.Line> advice,
      Input input) {}

  /**
   * @param state null if the unit has no report at all
   * @param corrected what scorers of the same mind would have given; null without scores
   */
  public record Row(
      @JsonUnwrapped Named unit,
      @Nullable ReportState state,
      @Nullable BigDecimal selfScore,
      @JsonUnwrapped CrossTotals cross,
      @Nullable BigDecimal corrected,
      @JsonUnwrapped Said said,
      List<CriterionRow> criteria) {

    public String code() {
      return unit.code();
    }
  }

  record Named(String code, @JsonProperty("unit") String name) {}

  /**
   * @param explanations of a spread over the limit
   * @param changes who was to score and did not, and why
   */
  public record Said(List<Told> explanations, List<Told> changes) {}

  /**
   * What a unit said.
   *
   * @param kind of an assignment without points how it ended; else null
   */
  public record Told(String unit, CrossScore.@Nullable Closing kind, String text) {}

  public record CriterionRow(
      String code, String name, BigDecimal max, BigDecimal selfScore, List<GivenPoints> given) {

    /** Whether somebody gave other points than the unit itself. */
    public boolean isDisputed() {
      return given.stream().anyMatch(each -> each.points().compareTo(selfScore) != 0);
    }
  }

  /** One scorer's points for one criterion, and why. */
  record GivenPoints(String scorer, BigDecimal points, String reason) {}

  /** What is read once for all rows. */
  private record Material(
      Map<String, MemberUnit> members,
      List<Criterion> criteria,
      Map<String, ReportState> states,
      Map<String, ReportVersion> accepted,
      Map<String, List<CrossScoreItems.Given>> items,
      Map<String, List<Explanations.Explanation>> explanations,
      Map<String, List<CrossScore>> closed,
      Severity.Result severity) {

    String name(String unit) {
      return Names.of(members, unit);
    }
  }

  private final ScoreSheets sheets;
  private final Reports reports;
  private final AwardYears years;
  private final Explanations explanations;
  private final CrossScoreRecords records;
  private final CrossScoreItems items;

  SettlingSheet(
      ScoreSheets sheets,
      Reports reports,
      AwardYears years,
      Explanations explanations,
      CrossScoreRecords records,
      CrossScoreItems items) {
    this.sheets = sheets;
    this.reports = reports;
    this.years = years;
    this.explanations = explanations;
    this.records = records;
    this.items = items;
  }

  View view(long awardYear, boolean ofHeadUnit) {
    AwardYear year = years.asOpened(awardYear);
    List<CrossScore> assignments = records.findByAwardYearOrderById(awardYear);
    List<ScoreSheet> all = sheets.of(year, assignments);
    Material material = material(year, all, assignments);
    List<ScoreSheet> own =
        all.stream().filter(each -> each.unit().equals(year.headUnit()) == ofHeadUnit).toList();
    return new View(
        year.businessKey(),
        years.spreadLimit(awardYear),
        Points.sum(material.criteria().stream().map(Criterion::min).toList()),
        Points.sum(material.criteria().stream().map(Criterion::max).toList()),
        own.stream().map(sheet -> row(sheet, material)).toList(),
        Advice.of(all, material.severity(), material.members()),
        new Input(
            own.stream()
                .map(each -> new Line(each.unit(), each.cross().mean(), "", PendingKind.NONE, ""))
                .toList()));
  }

  /** The sheet of one unit. */
  Row row(AwardYear year, String unit) {
    List<CrossScore> assignments = records.findByAwardYearOrderById(year.id());
    List<ScoreSheet> all = sheets.of(year, assignments);
    ScoreSheet sheet =
        all.stream().filter(each -> each.unit().equals(unit)).findFirst().orElseThrow();
    return row(sheet, material(year, all, assignments));
  }

  private Material material(AwardYear year, List<ScoreSheet> all, List<CrossScore> assignments) {
    Map<String, MemberUnit> members = years.members(year.id());
    return new Material(
        members,
        years.criteria(year.id()),
        reports.standings(year).stream()
            .collect(toMap(ReportStanding::unit, ReportStanding::state)),
        reports.accepted(year.id()).stream().collect(toMap(ReportVersion::unit, each -> each)),
        items.of(year.id()).stream().collect(groupingBy(CrossScoreItems.Given::unit)),
        explanations.of(year.id()).stream().collect(groupingBy(Explanations.Explanation::unit)),
        assignments.stream()
            .filter(each -> each.closing() != null)
            .collect(groupingBy(CrossScore::unit)),
        Severity.of(Advice.given(all)));
  }

  private static Row row(ScoreSheet sheet, Material material) {
    String unit = sheet.unit();
    return new Row(
        new Named(unit, material.name(unit)),
        material.states().get(unit),
        sheet.selfScore(),
        sheet.cross().named(material::name),
        material.severity().corrected().get(unit),
        new Said(
            material.explanations().getOrDefault(unit, List.of()).stream()
                .filter(each -> each.explanation() != null)
                .map(each -> new Told(material.name(each.party()), null, each.explanation()))
                .toList(),
            material.closed().getOrDefault(unit, List.of()).stream()
                .map(each -> told(each, material))
                .toList()),
        sheet.cross().crossScores().isEmpty()
            ? List.of()
            : criteria(
                material.criteria(),
                material.accepted().get(unit),
                material.items().getOrDefault(unit, List.of()),
                material));
  }

  private static List<CriterionRow> criteria(
      List<Criterion> criteria,
      @Nullable ReportVersion report,
      List<CrossScoreItems.Given> given,
      Material material) {
    if (report == null) {
      return List.of();
    }
    Map<String, BigDecimal> self =
        report.scores().stream().collect(toMap(SelfScore::criterion, SelfScore::points));
    return criteria.stream()
        .map(
            each ->
                new CriterionRow(
                    each.code(),
                    each.name(),
                    each.max(),
                    self.getOrDefault(each.code(), Points.ZERO),
                    given.stream()
                        .filter(one -> one.item().criterion().equals(each.code()))
                        .map(
                            one ->
                                new GivenPoints(
                                    material.name(one.scorer()),
                                    one.item().points(),
                                    one.item().reason()))
                        .toList()))
        .toList();
  }

  private static Told told(CrossScore ended, Material material) {
    return new Told(material.name(ended.scorer()), ended.closing(), ended.closingReason());
  }
}
