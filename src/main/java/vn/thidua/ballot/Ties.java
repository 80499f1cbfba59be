package vn.thidua.ballot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.OffsetDateTime;
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
import vn.thidua.year.Award;

/** The rows of ties that crossed a quota, and of what the chair chose (R11). */
@Component
class Ties {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  Ties(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** A tie as it was declared, and the chair's choice if there is one. */
  record Declared(
      long id,
      long ballot,
      Award award,
      int seats,
      BallotResult outcome,
      String rule,
      @Nullable String reason,
      @Nullable String decidedBy,
      List<String> units,
      List<String> chosen) {

    boolean awaitsChair() {
      return outcome == BallotResult.CHAIR && decidedBy == null;
    }
  }

  private record TieRow(
      long id,
      long ballot,
      Award award,
      int seats,
      BallotResult outcome,
      String ruleWords,
      @Nullable String reason,
      @Nullable String decidedBy,
      String unit,
      boolean chosen) {}

  void declare(long ballot, List<Tie> ties) {
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

  List<Declared> of(long ballot) {
    return read("t.ballot", ballot);
  }

  /** Of all rounds of a meeting, by ballot. */
  Map<Long, List<Declared>> ofMeeting(long meeting) {
    return read("r.meeting", meeting).stream().collect(groupingBy(Declared::ballot));
  }

  private List<Declared> read(String column, long id) {
    Map<Long, List<TieRow>> rows =
        jdbc
            .sql(
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
            .query(TieRow.class)
            .list()
            .stream()
            .collect(groupingBy(TieRow::id, LinkedHashMap::new, toList()));
    return rows.values().stream().map(Ties::declared).toList();
  }

  private static Declared declared(List<TieRow> rows) {
    TieRow one = rows.get(0);
    return new Declared(
        one.id(),
        one.ballot(),
        one.award(),
        one.seats(),
        one.outcome(),
        one.ruleWords(),
        one.reason(),
        one.decidedBy(),
        rows.stream().map(TieRow::unit).toList(),
        rows.stream().filter(TieRow::chosen).map(TieRow::unit).toList());
  }

  /** False if the tie was broken before. */
  boolean breakUp(long tie, Set<String> chosen, String reason, String by) {
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
