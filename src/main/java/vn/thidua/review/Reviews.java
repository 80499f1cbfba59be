package vn.thidua.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYears;

/** Reads what the cluster's review found. */
@Service
public class Reviews {

  private final ScoreTable table;
  private final AwardYears years;
  private final JdbcClient jdbc;

  Reviews(ScoreTable table, AwardYears years, JdbcClient jdbc) {
    this.table = table;
    this.years = years;
    this.jdbc = jdbc;
  }

  /** The score table, by rank, then those without rank. */
  public List<ScoreRow> scoreTable(long awardYear) {
    return table.of(years.asOpened(awardYear)).stream().map(ScoreTable.Line::row).toList();
  }

  /** The confirmed candidates, by award and then by settled score, highest first. */
  public List<Candidate> candidates(long awardYear) {
    return jdbc.sql(
            """
            select unit, award, points from candidate where award_year = :year
             order by case award when 'FLAG' then 1 else 2 end, points desc, unit
            """)
        .param("year", awardYear)
        .query(
            (row, i) ->
                new Candidate(
                    row.getString(1), Award.valueOf(row.getString(2)), row.getBigDecimal(3)))
        .list();
  }
}
