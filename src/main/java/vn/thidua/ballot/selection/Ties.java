package vn.thidua.ballot.selection;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.BallotResult;
import vn.thidua.year.Award;

/** The rows of ties that crossed a quota, and of what the chair chose (R11). */
@Component
public class Ties {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  Ties(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * A tie as it was declared.
   *
   * @param choice null before the chair has made it, and where there is none to make
   */
  public record Declared(long id, long ballot, Tie tie, @Nullable Choice choice) {

    public Award award() {
      return tie.award();
    }

    public boolean awaitsChair() {
      return tie.outcome() == BallotResult.CHAIR && choice == null;
    }
  }

  /**
   * The chair's choice among the tied.
   *
   * @param by user id
   */
  public record Choice(List<String> units, String by, String reason) {}

  public void declare(long ballot, List<Tie> ties) {
    for (Tie tie : ties) {
      GeneratedKeyHolder key = new GeneratedKeyHolder();
      jdbc.sql(
              """
              insert into tie_break (ballot, award, seats, outcome, rule_words)
              values (:ballot, :award, :seats, :outcome, :rule)
              """)
          .param("ballot", ballot)
          .param("award", tie.award().name())
          .param("seats", tie.seats())
          .param("outcome", tie.outcome().name())
          .param("rule", tie.rule())
          .update(key, "id");
      long id = Objects.requireNonNull(key.getKey()).longValue();
      batches.batchUpdate(
          "insert into tie_break_unit (tie_break, unit, chosen) values (?, ?, false)",
          tie.units().stream().map(unit -> new Object[] {id, unit}).toList());
    }
  }

  public List<Declared> of(long ballot) {
    return read("t.ballot", ballot);
  }

  /** Of all rounds of a meeting, by ballot. */
  public Map<Long, List<Declared>> ofMeeting(long meeting) {
    return read("r.meeting", meeting).stream().collect(groupingBy(Declared::ballot));
  }

  private List<Declared> read(String column, long id) {
    Map<Long, Declared> ties = new LinkedHashMap<>();
    jdbc.sql(
            """
            select t.id, t.ballot, t.award, t.seats, t.outcome, t.rule_words, t.reason,
                   t.decided_by, u.unit, u.chosen
            from tie_break t
            join tie_break_unit u on u.tie_break = t.id
            join ballot_round r on r.id = t.ballot
            where %s = :id order by t.id, u.unit
            """
                .formatted(column))
        .param("id", id)
        .query(
            row -> {
              Declared declared = ties.get(row.getLong("id"));
              if (declared == null) {
                declared = declared(row);
                ties.put(declared.id(), declared);
              }
              declared.tie().units().add(row.getString("unit"));
              if (declared.choice() != null && row.getBoolean("chosen")) {
                declared.choice().units().add(row.getString("unit"));
              }
            });
    return List.copyOf(ties.values());
  }

  /** Without its units. */
  private static Declared declared(ResultSet row) throws SQLException {
    String by = row.getString("decided_by");
    return new Declared(
        row.getLong("id"),
        row.getLong("ballot"),
        new Tie(
            Award.valueOf(row.getString("award")),
            new ArrayList<>(),
            row.getInt("seats"),
            BallotResult.valueOf(row.getString("outcome")),
            row.getString("rule_words")),
        by == null ? null : new Choice(new ArrayList<>(), by, row.getString("reason")));
  }

  /** False if the tie was broken before. */
  public boolean breakUp(long tie, Set<String> chosen, String reason, String by) {
    int broken =
        jdbc.sql(
                """
                update tie_break set reason = :reason, decided_by = :by, decided_at = :at
                where id = :id and outcome = 'CHAIR' and decided_by is null
                """)
            .param("reason", reason)
            .param("by", by)
            .param("at", OffsetDateTime.now(clock))
            .param("id", tie)
            .update();
    batches.batchUpdate(
        "update tie_break_unit set chosen = true where tie_break = ? and unit = ?",
        chosen.stream().map(unit -> new Object[] {tie, unit}).toList());
    return broken == 1;
  }
}
