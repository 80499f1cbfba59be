package vn.thidua.year.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.thidua.year.Phase;
import vn.thidua.year.YearPhase;

/** Who moved which dates of a year, when and why. */
@Repository
class CalendarLog {

  /** A change of a calendar with all that it moved. */
  record Change(
      long id, long awardYear, String reason, String by, Instant at, List<CalendarMove> moves) {}

  private record Row(
      long id,
      long awardYear,
      String reason,
      String changedBy,
      OffsetDateTime changedAt,
      CalendarMove move) {}

  private static final String SELECT =
      """
      select c.id, c.award_year, c.reason, c.changed_by, c.changed_at, m.phase, m.milestone,
        m.old_day, m.new_day
      from calendar_change c join calendar_move m on m.change_id = c.id
      """;

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;

  CalendarLog(JdbcTemplate batch, Clock clock) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.clock = clock;
  }

  /** Writes a change down in the caller's transaction; answers its id. */
  long record(long awardYear, String reason, String by, List<CalendarMove> moves) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into calendar_change (award_year, reason, changed_by, changed_at)"
                + " values (?, ?, ?, ?)")
        .params(awardYear, reason, by, OffsetDateTime.now(clock))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    batch.batchUpdate(
        "insert into calendar_move (change_id, phase, milestone, old_day, new_day)"
            + " values (?, ?, ?, ?, ?)",
        moves.stream()
            .map(
                each ->
                    new Object[] {
                      id, each.phase().name(), each.milestone().name(), each.oldDay(), each.newDay()
                    })
            .toList());
    return id;
  }

  Change get(long id) {
    return changes(jdbc.sql(SELECT + "where c.id = ? order by m.new_day").param(id)).get(0);
  }

  /** Newest first. */
  List<Change> of(long awardYear) {
    return changes(
        jdbc.sql(SELECT + "where c.award_year = ? order by c.id desc, m.new_day").param(awardYear));
  }

  private static List<Change> changes(JdbcClient.StatementSpec statement) {
    Map<Long, Change> changes = new LinkedHashMap<>();
    statement
        .query(
            (row, n) ->
                new Row(
                    row.getLong("id"),
                    row.getLong("award_year"),
                    row.getString("reason"),
                    row.getString("changed_by"),
                    row.getObject("changed_at", OffsetDateTime.class),
                    new CalendarMove(
                        Phase.valueOf(row.getString("phase")),
                        YearPhase.Milestone.valueOf(row.getString("milestone")),
                        row.getObject("old_day", LocalDate.class),
                        row.getObject("new_day", LocalDate.class))))
        .list()
        .forEach(
            row ->
                changes
                    .computeIfAbsent(
                        row.id(),
                        id ->
                            new Change(
                                id,
                                row.awardYear(),
                                row.reason(),
                                row.changedBy(),
                                row.changedAt().toInstant(),
                                new ArrayList<>()))
                    .moves()
                    .add(row.move()));
    return List.copyOf(changes.values());
  }
}
