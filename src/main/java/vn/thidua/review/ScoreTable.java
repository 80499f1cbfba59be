package vn.thidua.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.review.ScoreRow.CandidacyChange;
import vn.thidua.review.settling.ScoreSheets;
import vn.thidua.review.settling.ScoreSheets.ScoreSheet;
import vn.thidua.year.AwardYear;

/** Puts scores, ranks, verdicts and nominations of the judged units into one table. */
@Component
class ScoreTable {

  /**
   * @param reason why the unit was nominated or not
   * @param pendingNote what is pending against it; empty if nothing is
   */
  public record Line(ScoreRow row, boolean nominated, String reason, String pendingNote) {}

  private final ScoreSheets sheets;
  private final JdbcClient jdbc;

  ScoreTable(ScoreSheets sheets, JdbcClient jdbc) {
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  /** By rank, then those without rank in the order of the year's units. */
  List<Line> of(AwardYear year) {
    List<ScoreSheet> order = sheets.of(year);
    Map<String, ScoreSheet> byUnit = order.stream().collect(toMap(ScoreSheet::unit, each -> each));
    List<String> units = order.stream().map(ScoreSheet::unit).toList();
    return jdbc
        .sql(
            """
            select e.unit, s.mean, s.points, coalesce(s.reason, '') as settled_reason,
                   n.score_rank, e.verdict, e.ground, e.citation,
                   coalesce(n.nominated, false) as nominated,
                   coalesce(n.reason, '') as nomination_reason,
                   coalesce(p.note, '') as pending_note,
                   c.added, c.reason as change_reason
              from eligibility e
              left join settlement s on s.award_year = e.award_year and s.unit = e.unit
              left join nomination n on n.award_year = e.award_year and n.unit = e.unit
              left join pending_matter p on p.award_year = e.award_year and p.unit = e.unit
              left join candidacy_change c on c.award_year = e.award_year and c.unit = e.unit
             where e.award_year = :year
            """)
        .param("year", year.id())
        .query((row, i) -> line(row, byUnit))
        .list()
        .stream()
        .sorted(
            comparing((Line each) -> each.row().rank(), nullsLast(naturalOrder()))
                .thenComparing(each -> units.indexOf(each.row().unit())))
        .toList();
  }

  private static Line line(ResultSet row, Map<String, ScoreSheet> sheets) throws SQLException {
    ScoreSheet sheet = sheets.get(row.getString("unit"));
    return new Line(
        new ScoreRow(
            sheet.unit(),
            sheet.selfScore(),
            sheet.cross().totals(),
            new Settlement(
                row.getBigDecimal("mean"),
                row.getBigDecimal("points"),
                row.getString("settled_reason")),
            row.getObject("score_rank", Integer.class),
            new Eligibility(
                Verdict.valueOf(row.getString("verdict")),
                row.getString("ground"),
                row.getString("citation")),
            change(row)),
        row.getBoolean("nominated"),
        row.getString("nomination_reason"),
        row.getString("pending_note"));
  }

  private static @Nullable CandidacyChange change(ResultSet row) throws SQLException {
    String reason = row.getString("change_reason");
    return reason == null ? null : new CandidacyChange(row.getBoolean("added"), reason);
  }
}
