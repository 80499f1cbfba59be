package vn.thidua.reminder.ladder;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.calendar.WorkingDays;

/** The table of rungs. */
@Repository
public class Ladders {

  private final JdbcTemplate batch;
  private final WorkingDays workingDays;

  Ladders(JdbcTemplate batch, WorkingDays workingDays) {
    this.batch = batch;
    this.workingDays = workingDays;
  }

  public Ladder ladder() {
    return new Ladder(rungs(), workingDays);
  }

  List<Rung> rungs() {
    return JdbcClient.create(batch)
        .sql(
            "select task, working_days, audience from reminder_rung"
                + " order by task, working_days, audience")
        .query(Rung.class)
        .list();
  }

  /** In place of all that stood there, in the caller's transaction. */
  void replace(List<Rung> rungs) {
    batch.update("delete from reminder_rung");
    batch.batchUpdate(
        "insert into reminder_rung (task, working_days, audience) values (?, ?, ?)",
        rungs.stream()
            .map(each -> new Object[] {each.task(), each.workingDays(), each.audience().name()})
            .toList());
  }
}
