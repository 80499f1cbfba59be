package vn.thidua.ballot.paper;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;

/**
 * As many papers in each box as marks on its roll. Both are counted, no paper is read: how many
 * have voted is told while the vote goes on, and nothing else is told here.
 */
@Component
class PaperForEachMark implements CompletenessRule {

  private static final String ROUNDS =
      """
      select * from (
        select y.cluster_code || '/' || y.year_number as case_key, r.round_number,
          (select count(*) from voter_roll v where v.ballot = r.id and v.voted) as marks,
          (select count(*) from sealed_paper s where s.ballot = r.id)
            + (select count(*) from ballot_paper p where p.ballot = r.id) as papers
        from ballot_round r join meeting m on m.id = r.meeting
          join award_year y on y.id = m.award_year
      ) counted where marks <> papers order by case_key, round_number
      """;

  private final JdbcClient jdbc;

  PaperForEachMark(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Violation> violations() {
    return jdbc.sql(ROUNDS)
        .query(
            (row, line) ->
                Violation.of(
                    "ballot.completeness.papers",
                    row.getString("case_key"),
                    row.getInt("round_number"),
                    row.getInt("marks"),
                    row.getInt("papers")))
        .list();
  }
}
