package vn.thidua.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.review.ScoreSheets.ScoreSheet;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** What the two settling forms have in common: what they show, and what they take. */
@Component
class SettlingSheet {

  record Input(@NotNull @Size(max = 500) List<@Valid @NotNull Line> units) {

    List<Settling.Line> lines() {
      return units.stream().map(Line::line).toList();
    }
  }

  /**
   * @param points null for a unit without an accepted report
   * @param reason needed where the points differ from the mean
   * @param note needed where something is pending
   */
  record Line(
      @NotBlank @Size(max = 64) String unit,
      @Digits(integer = 5, fraction = 2) @Nullable BigDecimal points,
      @Size(max = 2_000) @Nullable String reason,
      @NotNull PendingKind pending,
      @Size(max = 2_000) @Nullable String note) {

    Settling.Line line() {
      return new Settling.Line(
          unit, points, reason == null ? "" : reason, pending, note == null ? "" : note);
    }
  }

  /**
   * @param year such as {@code cum-1/2016}
   * @param limit the spread above which the disagreement is flagged
   * @param advice about scorers and their leaning; nothing follows from it
   * @param input the form, filled with the means
   */
  record View(
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
   * @param explanations of a spread over the limit
   * @param changes who was to score and did not, and why
   */
  record Row(
      String code,
      String unit,
      @Nullable ReportState state,
      @Nullable BigDecimal selfScore,
      List<Given> crossScores,
      @Nullable BigDecimal mean,
      BigDecimal spread,
      boolean spreadOverLimit,
      @Nullable BigDecimal corrected,
      List<Told> explanations,
      List<Told> changes,
      List<CriterionRow> criteria) {}

  /**
   * What a unit said.
   *
   * @param kind of an assignment without points how it ended; else null
   */
  record Told(String unit, CrossScore.@Nullable Closing kind, String text) {}

  record Given(String scorer, BigDecimal total) {}

  record CriterionRow(
      String code, String name, BigDecimal max, BigDecimal selfScore, List<GivenPoints> given) {

    /** Whether somebody gave other points than the unit itself. */
    public boolean isDisputed() {
      return given.stream().anyMatch(each -> each.points().compareTo(selfScore) != 0);
    }
  }

  /** One scorer's points for one criterion, and why. */
  record GivenPoints(String scorer, BigDecimal points, String reason) {}

  private record Item(
      String unit, String scorer, String criterion, BigDecimal points, String reason) {}

  /** What is read once for all rows. */
  private record Material(
      AwardYear year,
      Map<String, MemberUnit> members,
      List<Criterion> criteria,
      Map<String, ReportState> states,
      Map<String, ReportVersion> accepted,
      Map<String, List<Item>> items,
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
  private final JdbcClient jdbc;

  SettlingSheet(
      ScoreSheets sheets,
      Reports reports,
      AwardYears years,
      Explanations explanations,
      CrossScoreRecords records,
      JdbcClient jdbc) {
    this.sheets = sheets;
    this.reports = reports;
    this.years = years;
    this.explanations = explanations;
    this.records = records;
    this.jdbc = jdbc;
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
                .map(each -> new Line(each.unit(), each.mean(), "", PendingKind.NONE, ""))
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
        year,
        members,
        years.criteria(year.id()),
        reports.standings(year).stream()
            .collect(toMap(ReportStanding::unit, ReportStanding::state)),
        reports.accepted(year.id()).stream().collect(toMap(ReportVersion::unit, each -> each)),
        items(year.id(), members),
        explanations.of(year.id()).stream().collect(groupingBy(Explanations.Explanation::unit)),
        assignments.stream()
            .filter(each -> each.closing() != null)
            .collect(groupingBy(CrossScore::unit)),
        Severity.of(Advice.given(all)));
  }

  private static Row row(ScoreSheet sheet, Material material) {
    String unit = sheet.unit();
    return new Row(
        unit,
        material.name(unit),
        material.states().get(unit),
        sheet.selfScore(),
        sheet.crossScores().stream()
            .map(each -> new Given(material.name(each.scorer()), each.total()))
            .toList(),
        sheet.mean(),
        sheet.spread(),
        sheet.spreadOverLimit(),
        material.severity().corrected().get(unit),
        material.explanations().getOrDefault(unit, List.of()).stream()
            .filter(each -> each.explanation() != null)
            .map(each -> new Told(material.name(each.party()), null, each.explanation()))
            .toList(),
        material.closed().getOrDefault(unit, List.of()).stream()
            .map(
                each ->
                    new Told(material.name(each.scorer()), each.closing(), each.closingReason()))
            .toList(),
        sheet.crossScores().isEmpty()
            ? List.of()
            : criteria(
                material.criteria(),
                material.accepted().get(unit),
                material.items().getOrDefault(unit, List.of())));
  }

  private static List<CriterionRow> criteria(
      List<Criterion> criteria, @Nullable ReportVersion report, List<Item> items) {
    if (report == null) {
      return List.of();
    }
    Map<String, BigDecimal> self =
        report.scores().stream()
            .collect(toMap(ReportVersion.SelfScore::criterion, ReportVersion.SelfScore::points));
    return criteria.stream()
        .map(
            each ->
                new CriterionRow(
                    each.code(),
                    each.name(),
                    each.max(),
                    self.getOrDefault(each.code(), Points.ZERO),
                    items.stream()
                        .filter(item -> item.criterion().equals(each.code()))
                        .map(item -> new GivenPoints(item.scorer(), item.points(), item.reason()))
                        .toList()))
        .toList();
  }

  private Map<String, List<Item>> items(long awardYear, Map<String, MemberUnit> members) {
    return jdbc
        .sql(
            """
            select c.unit, c.scorer, i.criterion, i.points, i.reason
              from cross_score c join cross_score_item i on i.cross_score = c.id
             where c.award_year = :year order by c.id
            """)
        .param("year", awardYear)
        .query(
            (row, i) ->
                new Item(
                    row.getString(1),
                    Names.of(members, row.getString(2)),
                    row.getString(3),
                    row.getBigDecimal(4),
                    row.getString(5)))
        .list()
        .stream()
        .collect(groupingBy(Item::unit));
  }
}
