package vn.thidua.workflow.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has which form open. A tab reports as often as it saves; one that has not for a while is
 * closed, whatever became of it.
 */
@Component
public class Presences {

  /** Several times what lies between two reports of a tab. */
  private static final Duration PATIENCE = Duration.ofSeconds(50);

  private final JdbcClient jdbc;
  private final Clock clock;

  Presences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody's other tab, or a colleague's. */
  public record Presence(String userId, String tab) {}

  /** Notes that this tab is open, and tells which others are. */
  public List<Presence> report(String work, String userId, String tab) {
    Instant now = clock.instant();
    int known =
        jdbc.sql("update form_presence set seen_at = ? where work = ? and user_id = ? and tab = ?")
            .params(Timestamp.from(now), work, userId, tab)
            .update();
    if (known == 0) {
      jdbc.sql("delete from form_presence where seen_at < ?")
          .param(Timestamp.from(now.minus(PATIENCE)))
          .update();
      insert(work, userId, tab, now);
    }
    return jdbc.sql(
            """
            select user_id, tab from form_presence
             where work = ? and seen_at >= ? and not (user_id = ? and tab = ?) order by user_id, tab
            """)
        .params(work, Timestamp.from(now.minus(PATIENCE)), userId, tab)
        .query(Presence.class)
        .list();
  }

  private void insert(String work, String userId, String tab, Instant now) {
    try {
      jdbc.sql("insert into form_presence (work, user_id, tab, seen_at) values (?, ?, ?, ?)")
          .params(work, userId, tab, Timestamp.from(now))
          .update();
    } catch (DuplicateKeyException reportedTwice) {
      // it is there, that was the point
    }
  }
}
