package vn.thidua.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.review.ScoreSheets.ScoreSheet;

/** Puts scores, ranks, verdicts and nominations of the judged units into one table. */
@Component
class ScoreTable {

  /**
   * @param reason why the unit was nominated or not
   */
  record Line(ScoreRow row, boolean nominated, String reason) {}

  private final ScoreSheets sheets;
  private final JdbcClient jdbc;

  ScoreTable(ScoreSheets sheets, JdbcClient jdbc) {
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  /** By rank, then those without rank in the order of the year's units. */
  List<Line> of(long awardYear) {
    List<ScoreSheet> order = sheets.of(awardYear);
    Map<String, ScoreSheet> byUnit = order.stream().collect(toMap(ScoreSheet::unit, each -> each));
    List<String> units = order.stream().map(ScoreSheet::unit).toList();
    return jdbc
        .sql(
            """
            select e.unit, s.points, n.score_rank, e.verdict, e.ground, e.citation,
                   coalesce(n.nominated, false), coalesce(n.reason, '')
              from eligibility e
              left join settlement s on s.award_year = e.award_year and s.unit = e.unit
              left join nomination n on n.award_year = e.award_year and n.unit = e.unit
             where e.award_year = :year
            """)
        .param("year", awardYear)
        .query((row, i) -> line(row, byUnit))
        .list()
        .stream()
        .sorted(
            comparing((Line each) -> each.row().rank(), nullsLast(naturalOrder()))
                .thenComparing(each -> units.indexOf(each.row().unit())))
        .toList();
  }

  private static Line line(ResultSet row, Map<String, ScoreSheet> sheets) throws SQLException {
    ScoreSheet sheet = sheets.get(row.getString(1));
    List<BigDecimal> cross =
        sheet.crossScores().stream().map(ScoreSheets.Given::total).sorted().toList();
    return new Line(
        new ScoreRow(
            sheet.unit(),
            sheet.selfScore(),
            cross,
            row.getBigDecimal(2),
            row.getObject(3, Integer.class),
            Verdict.valueOf(row.getString(4)),
            row.getString(5),
            row.getString(6)),
        row.getBoolean(7),
        row.getString(8));
  }
}
