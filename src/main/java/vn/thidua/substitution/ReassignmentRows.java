package vn.thidua.substitution;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.thidua.workflow.Reassignments;

/** The table of reassignments, with what was given in each. */
@Repository
class ReassignmentRows {

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReassignmentRows(JdbcTemplate batch, Clock clock) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.clock = clock;
  }

  long add(String from, String to, boolean freeToo, String reason, String by) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into reassignment (from_person, to_person, free_too, reason, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(from, to, freeToo, reason, by, OffsetDateTime.now(clock))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  Reassignment get(long id) {
    return jdbc.sql("select * from reassignment where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Reassignment(
                    row.getLong("id"),
                    row.getString("from_person"),
                    row.getString("to_person"),
                    row.getBoolean("free_too"),
                    row.getString("reason"),
                    row.getString("asked_by")))
        .single();
  }

  void done(long id, List<Reassignments.Line> given) {
    jdbc.sql("update reassignment set done_at = ? where id = ?")
        .params(OffsetDateTime.now(clock), id)
        .update();
    batch.batchUpdate(
        "insert into reassignment_task (reassignment, task_id, title, business_key)"
            + " values (?, ?, ?, ?)",
        given.stream()
            .map(each -> new Object[] {id, each.taskId(), each.title(), each.businessKey()})
            .toList());
  }
}
