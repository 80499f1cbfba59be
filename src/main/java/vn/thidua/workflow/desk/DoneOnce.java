package vn.thidua.workflow.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;

/**
 * Remembers, in the same transaction as the start of a process, under which key of his browser a
 * person started it: whoever sends it again because the answer was lost is answered, and it is not
 * started again. Tasks need no memory: each is handed in once.
 */
@Component
public class DoneOnce {

  /** Long after the last form that was open then is closed. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  DoneOnce(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The same was done before, or is being done; the transaction is lost. */
  public static final class Before extends RuntimeException {}

  /**
   * Remembers a start that is about to be made. If the same is just being done, it waits for that
   * to end.
   *
   * @param key none if the sender gave none: then nothing is remembered
   * @param work the key of the process that is started
   * @throws Before if this person had it done under this key before
   */
  public void remember(Actor person, @Nullable UUID key, String work) {
    if (key == null) {
      return;
    }
    try {
      jdbc.sql("insert into done_once (person, request_key, work, done_at) values (?, ?, ?, ?)")
          .params(person.userId(), key.toString(), work, Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException before) {
      throw new Before();
    }
  }

  /** What the repeat of a start is answered; also forgets what is old, as starts are few. */
  public void answer(Actor person, @Nullable UUID key, String work, String answer) {
    if (key == null) {
      return;
    }
    jdbc.sql("update done_once set answer = ? where person = ? and request_key = ? and work = ?")
        .params(answer, person.userId(), key.toString(), work)
        .update();
    jdbc.sql("delete from done_once where done_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  /** The answer to what was done before; empty if there is none. */
  public Optional<String> answerTo(Actor person, UUID key, String work) {
    return jdbc.sql(
            "select answer from done_once where person = ? and request_key = ? and work = ?")
        .params(person.userId(), key.toString(), work)
        .query((row, i) -> Optional.ofNullable(row.getString(1)).orElse(""))
        .optional();
  }
}
