package vn.thidua.ballot.count;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.Figures;
import vn.thidua.ballot.Option;
import vn.thidua.ballot.Proposal;
import vn.thidua.ballot.box.BallotBox;
import vn.thidua.review.Candidate;
import vn.thidua.year.Award;

/** The rows of what was counted, confirmed and declared. */
@Component
public class RoundResults {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  RoundResults(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** A teller's word on a count. */
  record Confirmation(long ballot, String userId, boolean agreed, @Nullable String objection) {}

  public void record(
      long ballot, int members, int present, BallotBox.Turnout turnout, Tally tally) {
    jdbc.sql(
            """
            insert into round_count (ballot, members, issued, present, collected, valid, invalid, blank)
            values (:ballot, :members, :issued, :present, :collected, :valid, :invalid, :blank)
            """)
        .param("present", present)
        .param("blank", tally.blank())
        .param("ballot", ballot)
        .param("members", members)
        .param("issued", turnout.entitled())
        .param("collected", tally.collected())
        .param("valid", tally.valid())
        .param("invalid", tally.invalid())
        .update();
    batches.batchUpdate(
        "insert into candidate_count (ballot, unit, award, agree, disagree, no_opinion) values"
            + " (?, ?, ?, ?, ?, ?)",
        tally.figures().entrySet().stream().map(each -> row(ballot, each)).toList());
  }

  private static Object[] row(long ballot, Map.Entry<Option, Figures> each) {
    Option option = each.getKey();
    Figures figures = each.getValue();
    return new Object[] {
      ballot,
      option.unit(),
      option.award().name(),
      figures.agree(),
      figures.disagree(),
      figures.noOpinion()
    };
  }

  /**
   * The counted rounds of a meeting, in their order; {@code passed} is false and {@code verdict}
   * empty until the result is declared.
   */
  public List<CountedRound> counted(long meeting) {
    Map<Long, List<CountedRound.Line>> lines = new HashMap<>();
    jdbc.sql(
            """
            select c.ballot, c.unit, c.award, o.settled_score, c.agree, c.disagree, c.no_opinion,
              c.passed, coalesce(c.verdict, '') as verdict
            from candidate_count c
            join ballot_round r on r.id = c.ballot
            join ballot_option o on o.ballot = c.ballot and o.unit = c.unit and o.award = c.award
            where r.meeting = :meeting order by o.position
            """)
        .param("meeting", meeting)
        .query(
            row -> {
              lines.computeIfAbsent(row.getLong("ballot"), id -> new ArrayList<>()).add(line(row));
            });
    return jdbc.sql(
            """
            select r.id, r.round_number, c.members, c.issued, c.present, c.collected, c.valid,
              c.blank, coalesce(r.base, 'MEMBERS') as base, p.sha256, s.verify_key,
              (select count(*) from ballot_restart b where b.ballot = r.id) as restarts
            from ballot_round r
            join round_count c on c.ballot = r.id
            left join published_box p on p.ballot = r.id
            left join ballot_seal s on s.ballot = r.id
            where r.meeting = :meeting order by r.round_number
            """)
        .param("meeting", meeting)
        .query((row, number) -> round(row, lines.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static CountedRound.Line line(ResultSet row) throws SQLException {
    return new CountedRound.Line(
        new Candidate(
            row.getString("unit"),
            Award.valueOf(row.getString("award")),
            row.getBigDecimal("settled_score")),
        new Figures(row.getInt("agree"), row.getInt("disagree"), row.getInt("no_opinion")),
        row.getBoolean("passed"),
        row.getString("verdict"));
  }

  private static CountedRound round(ResultSet row, List<CountedRound.Line> lines)
      throws SQLException {
    return new CountedRound(
        row.getLong("id"),
        row.getInt("round_number"),
        new CountedRound.Papers(
            row.getInt("members"),
            row.getInt("issued"),
            row.getInt("present"),
            row.getInt("collected"),
            row.getInt("valid"),
            row.getInt("blank")),
        Base.valueOf(row.getString("base")),
        new CountedRound.Box(
            row.getInt("restarts"), row.getString("sha256"), row.getString("verify_key")),
        lines);
  }

  /** Keeps what the lines say of their options. */
  void declare(long ballot, List<CountedRound.Line> lines) {
    batches.batchUpdate(
        "update candidate_count set passed = ?, verdict = ? where ballot = ? and unit = ? and"
            + " award = ?",
        lines.stream()
            .map(
                each ->
                    new Object[] {
                      each.passed(), each.verdict(), ballot, each.unit(), each.award().name()
                    })
            .toList());
  }

  /** False if this teller has confirmed before. */
  boolean confirm(long ballot, String userId, boolean agreed, @Nullable String objection) {
    boolean before = confirmations(ballot).stream().anyMatch(each -> each.userId().equals(userId));
    if (before) {
      return false;
    }
    jdbc.sql(
            """
            insert into teller_confirmation (ballot, user_id, agreed, objection, confirmed_at)
            values (:ballot, :user, :agreed, :objection, :at)
            """)
        .param("ballot", ballot)
        .param("user", userId)
        .param("agreed", agreed)
        .param("objection", objection)
        .param("at", OffsetDateTime.now(clock))
        .update();
    return true;
  }

  List<Confirmation> confirmations(long ballot) {
    return jdbc.sql(
            """
            select ballot, user_id, agreed, objection from teller_confirmation
            where ballot = :ballot order by user_id
            """)
        .param("ballot", ballot)
        .query(Confirmation.class)
        .list();
  }

  /** Of all rounds of a meeting, by ballot. */
  Map<Long, List<Confirmation>> confirmationsOf(long meeting) {
    return jdbc
        .sql(
            """
            select c.ballot, c.user_id, c.agreed, c.objection
            from teller_confirmation c join ballot_round r on r.id = c.ballot
            where r.meeting = :meeting order by c.user_id
            """)
        .param("meeting", meeting)
        .query(Confirmation.class)
        .list()
        .stream()
        .collect(groupingBy(Confirmation::ballot));
  }

  void propose(long awardYear, long meeting, List<Proposal> proposals) {
    List<Object[]> rows = new ArrayList<>();
    for (Proposal each : proposals) {
      rows.add(
          new Object[] {
            awardYear,
            each.unit(),
            meeting,
            each.award().name(),
            rows.size() + 1,
            each.line().verdict()
          });
    }
    batches.batchUpdate(
        "insert into proposal (award_year, unit, meeting, award, place_order, verdict)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** By award, most votes first. */
  public List<Proposal> proposals(long meeting) {
    return proposals("p.meeting", meeting);
  }

  public List<Proposal> proposals(String column, long id) {
    return jdbc.sql(
            """
            select c.unit, c.award, o.settled_score, c.agree, c.disagree, c.no_opinion, c.passed,
              p.verdict, n.members
            from proposal p
            join ballot_round r on r.meeting = p.meeting and r.round_number = 1
            join round_count n on n.ballot = r.id
            join candidate_count c on c.ballot = r.id and c.unit = p.unit and c.award = p.award
            join ballot_option o on o.ballot = r.id and o.unit = p.unit and o.award = p.award
            where %s = :id order by p.place_order
            """
                .formatted(column))
        .param("id", id)
        .query((row, number) -> new Proposal(line(row), row.getInt("members")))
        .list();
  }
}
