package vn.thidua.ballot;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.paper.BallotSheet;
import vn.thidua.review.Candidate;
import vn.thidua.year.Award;

/** The rows of ballot rounds and of what stands for vote in them. */
@Component
public class Rounds {

  private static final String ROUND =
      "select id, meeting, round_number, state, outcome, closes_at from ballot_round ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Rounds(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * The number is unique in the meeting: of two openings of the same round one fails.
   *
   * @param threshold null in a run-off, where most votes win
   */
  public long open(
      long meeting,
      int number,
      List<Candidate> options,
      @Nullable Threshold threshold,
      List<Limit> limits) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into ballot_round
              (meeting, round_number, state, base, numerator, denominator, rule_words)
            values (:meeting, :number, 'OPEN', :base, :numerator, :denominator, :rule)
            """)
        .param("meeting", meeting)
        .param("number", number)
        .param("base", threshold == null ? null : threshold.base().name())
        .param("numerator", threshold == null ? null : threshold.numerator())
        .param("denominator", threshold == null ? null : threshold.denominator())
        .param("rule", threshold == null ? null : threshold.rule())
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    List<Object[]> rows = new ArrayList<>();
    for (Candidate each : options) {
      rows.add(
          new Object[] {
            id, rows.size() + 1, each.unit(), each.award().name(), each.settledScore()
          });
    }
    batches.batchUpdate(
        "insert into ballot_option (ballot, position, unit, award, settled_score) values (?, ?, ?,"
            + " ?, ?)",
        rows);
    batches.batchUpdate(
        "insert into ballot_limit (ballot, award, most, rule_words) values (?, ?, ?, ?)",
        limits.stream()
            .map(each -> new Object[] {id, each.award().name(), each.most(), each.rule()})
            .toList());
    return id;
  }

  /** The rule of the round as it was fixed; empty in a run-off. */
  public Optional<Threshold> threshold(long id) {
    return jdbc.sql(
            """
            select base, numerator, denominator, rule_words as rule from ballot_round
            where id = :id and base is not null
            """)
        .param("id", id)
        .query(Threshold.class)
        .optional();
  }

  /** What stands on a round's papers. */
  public BallotSheet sheet(long id) {
    List<Candidate> options = new ArrayList<>();
    Map<Award, Limit> limits = new EnumMap<>(Award.class);
    jdbc.sql(
            """
            select o.unit, o.award, o.settled_score, l.most, l.rule_words
            from ballot_option o left join ballot_limit l on l.ballot = o.ballot and l.award = o.award
            where o.ballot = :id order by o.position
            """)
        .param("id", id)
        .query(
            row -> {
              Award award = Award.valueOf(row.getString(2));
              options.add(new Candidate(row.getString(1), award, row.getBigDecimal(3)));
              if (row.getString(5) != null) {
                limits.put(award, new Limit(award, row.getInt(4), row.getString(5)));
              }
            });
    return new BallotSheet(options, List.copyOf(limits.values()));
  }

  /**
   * What a cast has to know of a round.
   *
   * @param publicKey with which its papers are sealed
   */
  public record Poll(boolean open, long awardYear, String publicKey) {}

  /** Empty for a round whose voting the chair has not opened. */
  public Optional<Poll> poll(long id) {
    return jdbc.sql(
            """
            select r.state = 'OPEN' as open, m.award_year, s.public_key
            from ballot_round r join meeting m on m.id = r.meeting
            join ballot_seal s on s.ballot = r.id
            where r.id = :id
            """)
        .param("id", id)
        .query(Poll.class)
        .optional();
  }

  public List<Limit> limits(long id) {
    return jdbc.sql(
            "select award, most, rule_words as rule from ballot_limit where ballot = :id order by"
                + " award")
        .param("id", id)
        .query(Limit.class)
        .list();
  }

  /** Notes who opened the round for voting and when it closes by itself. */
  public void recordOpening(long id, String by, OffsetDateTime closesAt) {
    jdbc.sql("update ballot_round set opened_by = :by, closes_at = :at where id = :id")
        .param("by", by)
        .param("at", closesAt)
        .param("id", id)
        .update();
  }

  /** Removes a round that was prepared and is not held. */
  public void discard(long id) {
    for (String table : List.of("ballot_restart", "ballot_limit", "ballot_option")) {
      jdbc.sql("delete from " + table + " where ballot = :id").param("id", id).update();
    }
    jdbc.sql("delete from ballot_round where id = :id").param("id", id).update();
  }

  /** A box that cannot be opened: the round is voted again. */
  public void restart(long id, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into ballot_restart (ballot, number, restarted_at)
            values (:id, (select coalesce(max(number), 0) + 1 from ballot_restart where ballot = :id), :at)
            """)
        .param("id", id)
        .param("at", at)
        .update();
    jdbc.sql("update ballot_round set state = 'OPEN' where id = :id").param("id", id).update();
  }

  /** How often the round was voted again because its box could not be opened. */
  public int restarts(long id) {
    return jdbc.sql("select count(*) from ballot_restart where ballot = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  public BallotRound get(long id) {
    return jdbc.sql(ROUND + "where id = :id").param("id", id).query(BallotRound.class).single();
  }

  public Optional<BallotRound> find(long id) {
    return jdbc.sql(ROUND + "where id = :id").param("id", id).query(BallotRound.class).optional();
  }

  /** Rounds of a year in which votes are being cast. */
  public List<BallotRound> openForVoting(long awardYear) {
    return jdbc.sql(
            ROUND
                + """
                  where state = 'OPEN' and meeting in (select id from meeting where award_year = :year)
                    and exists (select 1 from ballot_seal s where s.ballot = ballot_round.id)
                  """)
        .param("year", awardYear)
        .query(BallotRound.class)
        .list();
  }

  public Optional<BallotRound> last(long meeting) {
    List<BallotRound> all = ofMeeting(meeting);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  public List<BallotRound> ofMeeting(long meeting) {
    return jdbc.sql(ROUND + "where meeting = :meeting order by round_number")
        .param("meeting", meeting)
        .query(BallotRound.class)
        .list();
  }

  /** In the order of the marks on a paper. */
  public List<Candidate> options(long id) {
    return jdbc.sql(
            "select unit, award, settled_score from ballot_option where ballot = :id order by"
                + " position")
        .param("id", id)
        .query(Candidate.class)
        .list();
  }

  /** False if the round was closed before. */
  public boolean close(long id) {
    return jdbc.sql("update ballot_round set state = 'CLOSED' where id = :id and state = 'OPEN'")
            .param("id", id)
            .update()
        == 1;
  }

  public void recordOutcome(long id, BallotResult outcome) {
    jdbc.sql("update ballot_round set outcome = :outcome where id = :id")
        .param("outcome", outcome.name())
        .param("id", id)
        .update();
  }
}
