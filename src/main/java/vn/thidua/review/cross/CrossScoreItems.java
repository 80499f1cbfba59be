package vn.thidua.review.cross;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.review.cross.CrossScoring.Item;

/** The points that the units gave each other, by criterion. */
@Repository
public class CrossScoreItems {

  /** One scorer's points for one criterion of a unit's report, and why. */
  public record Given(String unit, String scorer, @JsonUnwrapped Item item) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  CrossScoreItems(JdbcTemplate batches) {
    this.jdbc = JdbcClient.create(batches);
    this.batches = batches;
  }

  /** In the order of the assignments. */
  public List<Given> of(long awardYear) {
    return jdbc.sql(
            """
            select c.unit, c.scorer, i.criterion, i.points, i.reason
              from cross_score c join cross_score_item i on i.cross_score = c.id
             where c.award_year = ? order by c.id, i.criterion
            """)
        .param(awardYear)
        .query(
            (row, i) ->
                new Given(
                    row.getString(1),
                    row.getString(2),
                    new Item(row.getString(3), row.getBigDecimal(4), row.getString(5))))
        .list();
  }

  void keep(long crossScore, List<Item> items) {
    batches.batchUpdate(
        "insert into cross_score_item (cross_score, criterion, points, reason) values (?, ?, ?, ?)",
        items.stream()
            .map(each -> new Object[] {crossScore, each.criterion(), each.points(), each.reason()})
            .toList());
  }
}
