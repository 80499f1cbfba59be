package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.reminder.ladder.Audience;

/** What was reminded of, and up to which day. */
@Repository
class Reminders {

  /** A rung that a task with this deadline has reached. */
  record Reached(String task, LocalDate due, int workingDays, Audience audience) {}

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reminders(JdbcTemplate batch, Clock clock) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.clock = clock;
  }

  /** The last day before that one whose rungs were all climbed. */
  Optional<LocalDate> sweptBefore(LocalDate day) {
    return jdbc.sql("select max(swept_on) from reminder_sweep where swept_on < ?")
        .param(day)
        .query(LocalDate.class)
        .optional();
  }

  void swept(LocalDate day) {
    jdbc.sql(
            "insert into reminder_sweep (swept_on, swept_at) select cast(? as date), cast(? as"
                + " timestamp with time zone) where not exists (select 1 from reminder_sweep where"
                + " swept_on = ?)")
        .params(day, OffsetDateTime.now(clock), day)
        .update();
  }

  /** What was reminded of tasks due between these days. */
  Set<Reached> of(LocalDate from, LocalDate to) {
    return new HashSet<>(
        jdbc.sql(
                "select task_id as task, due_on as due, working_days, audience from reminder"
                    + " where due_on between ? and ?")
            .params(from, to)
            .query(Reached.class)
            .list());
  }

  /** Writes them down in the caller's transaction; one that is there already is refused. */
  void record(List<Reached> some) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    batch.batchUpdate(
        "insert into reminder (task_id, due_on, working_days, audience, reminded_at)"
            + " values (?, ?, ?, ?, ?)",
        some.stream()
            .map(
                each ->
                    new Object[] {
                      each.task(), each.due(), each.workingDays(), each.audience().name(), now
                    })
            .toList());
  }
}
