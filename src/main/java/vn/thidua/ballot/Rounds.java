package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.thidua.year.Award;

/** The rows of ballot rounds and of what stands for vote in them. */
@Component
class Rounds {

  private static final String ROUND =
      "select id, meeting, round_number, state, outcome from ballot_round ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Rounds(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** The number is unique in the meeting: of two openings of the same round one fails. */
  long open(long meeting, int number, List<BallotOption> options) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into ballot_round (meeting, round_number, state) values (:meeting, :number,"
                + " 'OPEN')")
        .param("meeting", meeting)
        .param("number", number)
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    List<Object[]> rows = new ArrayList<>();
    for (BallotOption each : options) {
      rows.add(
          new Object[] {
            id, rows.size() + 1, each.unit(), each.option().award().name(), each.settledScore()
          });
    }
    batches.batchUpdate(
        "insert into ballot_option (ballot, position, unit, award, settled_score) values (?, ?, ?,"
            + " ?, ?)",
        rows);
    return id;
  }

  BallotRound get(long id) {
    return jdbc.sql(ROUND + "where id = :id").param("id", id).query(BallotRound.class).single();
  }

  Optional<BallotRound> last(long meeting) {
    List<BallotRound> all = ofMeeting(meeting);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  List<BallotRound> ofMeeting(long meeting) {
    return jdbc.sql(ROUND + "where meeting = :meeting order by round_number")
        .param("meeting", meeting)
        .query(BallotRound.class)
        .list();
  }

  /** In the order of the marks on a paper. */
  List<BallotOption> options(long id) {
    return jdbc.sql(
            "select unit, award, settled_score from ballot_option where ballot = :id order by"
                + " position")
        .param("id", id)
        .query(
            (row, number) ->
                new BallotOption(
                    new Option(row.getString(1), Award.valueOf(row.getString(2))),
                    row.getBigDecimal(3)))
        .list();
  }

  /** False if the round was closed before. */
  boolean close(long id) {
    return jdbc.sql("update ballot_round set state = 'CLOSED' where id = :id and state = 'OPEN'")
            .param("id", id)
            .update()
        == 1;
  }

  void recordOutcome(long id, BallotResult outcome) {
    jdbc.sql("update ballot_round set outcome = :outcome where id = :id")
        .param("outcome", outcome.name())
        .param("id", id)
        .update();
  }
}
