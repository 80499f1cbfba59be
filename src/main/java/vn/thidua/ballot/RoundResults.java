package vn.thidua.ballot;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.year.Award;

/** The rows of what was counted, confirmed and declared. */
@Component
class RoundResults {

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

  void record(long ballot, int members, int present, BallotBox.Turnout turnout, Tally tally) {
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
  List<CountedRound> counted(long meeting) {
    Map<Long, CountedRound> rounds = new LinkedHashMap<>();
    jdbc.sql(
            """
            select r.id, r.round_number, c.members, c.issued, c.collected, c.valid, c.invalid
            from ballot_round r join round_count c on c.ballot = r.id
            where r.meeting = :meeting order by r.round_number
            """)
        .param("meeting", meeting)
        .query(
            row -> {
              rounds.put(
                  row.getLong(1),
                  new CountedRound(
                      row.getInt(2),
                      row.getInt(3),
                      row.getInt(4),
                      row.getInt(5),
                      row.getInt(6),
                      row.getInt(7),
                      new ArrayList<>()));
            });
    jdbc.sql(
            """
            select c.ballot, c.unit, c.award, c.agree, c.disagree, c.no_opinion, c.passed, c.verdict
            from candidate_count c
            join ballot_round r on r.id = c.ballot
            join ballot_option o on o.ballot = c.ballot and o.unit = c.unit and o.award = c.award
            where r.meeting = :meeting order by r.round_number, o.position
            """)
        .param("meeting", meeting)
        .query(
            row -> {
              CountedRound round = Objects.requireNonNull(rounds.get(row.getLong(1)));
              round
                  .lines()
                  .add(
                      new CountedRound.Line(
                          row.getString(2),
                          Award.valueOf(row.getString(3)),
                          row.getInt(4),
                          row.getInt(5),
                          row.getInt(6),
                          row.getBoolean(7),
                          Objects.requireNonNullElse(row.getString(8), "")));
            });
    return List.copyOf(rounds.values());
  }

  /**
   * What stands beside the figures of a counted round.
   *
   * @param base of which shares are taken; that of the round's rule, all members in a run-off
   * @param restarts how often it was voted again because its box could not be opened
   * @param boxHash of the published box, and the key to check it; null where none was published
   */
  record Beside(
      long ballot,
      int round,
      Bases bases,
      Base base,
      int restarts,
      @Nullable String boxHash,
      @Nullable String verifyKey) {

    /** Of how many a share is taken. */
    int whole() {
      return base.in(bases);
    }
  }

  /** One for each counted round, in their order. */
  List<Beside> beside(long meeting) {
    return jdbc.sql(
            """
            select r.id, r.round_number, c.members, c.issued, c.present,
              c.collected, c.valid, c.blank,
              (select count(*) from ballot_restart b where b.ballot = r.id), p.sha256, s.verify_key,
              coalesce(r.base, 'MEMBERS')
            from ballot_round r
            join round_count c on c.ballot = r.id
            left join published_box p on p.ballot = r.id
            left join ballot_seal s on s.ballot = r.id
            where r.meeting = :meeting order by r.round_number
            """)
        .param("meeting", meeting)
        .query(
            (row, number) ->
                new Beside(
                    row.getLong(1),
                    row.getInt(2),
                    new Bases(
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8)),
                    Base.valueOf(row.getString(12)),
                    row.getInt(9),
                    row.getString(10),
                    row.getString(11)))
        .list();
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
            each.agree(),
            each.members(),
            each.verdict()
          });
    }
    batches.batchUpdate(
        "insert into proposal (award_year, unit, meeting, award, place_order, agree, members,"
            + " verdict) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** By award, most votes first. */
  List<Proposal> proposals(long meeting) {
    return jdbc.sql(
            "select unit, award, agree, members, verdict from proposal where meeting = :meeting"
                + " order by place_order")
        .param("meeting", meeting)
        .query(Proposal.class)
        .list();
  }
}
