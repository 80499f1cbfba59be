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
   * @param limit the spread above which the disagreement is flagged
   * @param input the form, filled with the means
   */
  record View(BigDecimal limit, BigDecimal min, BigDecimal max, List<Row> rows, Input input) {}

  /**
   * @param state null if the unit has no report at all
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
      List<CriterionRow> criteria) {}

  record Given(String scorer, BigDecimal total) {}

  record CriterionRow(
      String code, String name, BigDecimal max, BigDecimal selfScore, List<GivenPoints> given) {}

  /** One scorer's points for one criterion, and why. */
  record GivenPoints(String scorer, BigDecimal points, String reason) {}

  private record Item(
      String unit, String scorer, String criterion, BigDecimal points, String reason) {}

  private final Settling settling;
  private final Reports reports;
  private final AwardYears years;
  private final JdbcClient jdbc;

  SettlingSheet(Settling settling, Reports reports, AwardYears years, JdbcClient jdbc) {
    this.settling = settling;
    this.reports = reports;
    this.years = years;
    this.jdbc = jdbc;
  }

  View view(long awardYear, boolean ofHeadUnit) {
    AwardYear year = years.asOpened(awardYear);
    Map<String, MemberUnit> members = years.members(awardYear);
    List<Criterion> criteria = years.criteria(awardYear);
    Map<String, ReportState> states =
        reports.standings(year).stream()
            .collect(toMap(ReportStanding::unit, ReportStanding::state));
    Map<String, ReportVersion> accepted =
        reports.accepted(awardYear).stream().collect(toMap(ReportVersion::unit, each -> each));
    Map<String, List<Item>> items = items(awardYear, members);
    List<ScoreSheet> sheets = settling.sheets(year, ofHeadUnit);
    List<Row> rows =
        sheets.stream()
            .map(
                sheet ->
                    new Row(
                        sheet.unit(),
                        Names.of(members, sheet.unit()),
                        states.get(sheet.unit()),
                        sheet.selfScore(),
                        sheet.crossScores().stream()
                            .map(each -> new Given(Names.of(members, each.scorer()), each.total()))
                            .toList(),
                        sheet.mean(),
                        sheet.spread(),
                        sheet.spreadOverLimit(),
                        criteria(
                            criteria,
                            accepted.get(sheet.unit()),
                            items.getOrDefault(sheet.unit(), List.of()))))
            .toList();
    return new View(
        years.spreadLimit(awardYear),
        Points.sum(criteria.stream().map(Criterion::min).toList()),
        Points.sum(criteria.stream().map(Criterion::max).toList()),
        rows,
        new Input(
            sheets.stream()
                .map(each -> new Line(each.unit(), each.mean(), "", PendingKind.NONE, ""))
                .toList()));
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
