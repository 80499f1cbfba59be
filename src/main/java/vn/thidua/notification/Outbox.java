package vn.thidua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of mails. What happens to a mail on its way is recorded in a transaction of its own, so
 * that it stays recorded whatever becomes of the engine's transaction.
 */
@Component
class Outbox {

  private static final int ERROR_LENGTH = 1000;

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  Outbox(JdbcTemplate batch, PlatformTransactionManager transactions, Clock clock) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Adds a mail for each recipient who has none of this event yet, in the caller's transaction.
   *
   * @param addresses by user id
   * @return whether there was anybody new
   */
  boolean add(
      String event,
      String businessKey,
      Map<String, String> addresses,
      String subject,
      String body,
      MailState state) {
    OffsetDateTime now = now();
    List<Object[]> rows =
        addresses.entrySet().stream()
            .map(
                to ->
                    new Object[] {
                      event,
                      to.getKey(),
                      to.getValue(),
                      subject,
                      body,
                      businessKey,
                      state.name(),
                      now,
                      now,
                      event,
                      to.getKey()
                    })
            .toList();
    int[] added =
        batch.batchUpdate(
            """
            insert into mail (event, recipient, address, subject, body, business_key, state,
                state_since, created_at, attempts)
            select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),
                cast(? as varchar), cast(? as varchar), cast(? as varchar),
                cast(? as timestamp with time zone), cast(? as timestamp with time zone), 0
            where not exists (select 1 from mail where event = ? and recipient = ?)
            """,
            rows);
    return Arrays.stream(added).anyMatch(count -> count != 0);
  }

  List<Mail> queued(String event) {
    return jdbc.sql("select * from mail where event = ? and state = 'QUEUED' order by id")
        .param(event)
        .query(Mail.class)
        .list();
  }

  /** Mails of the event of which it is not certain that they went out. */
  List<Mail> unsettled(String event) {
    return jdbc.sql(
            "select * from mail where event = ? and state in ('QUEUED', 'SENDING', 'FAILED')"
                + " order by id")
        .param(event)
        .query(Mail.class)
        .list();
  }

  /** Takes the mail into one's hands; false if somebody else has it. */
  boolean claim(long id) {
    return change(
        "update mail set state = 'SENDING', attempts = attempts + 1, last_error = null,"
            + " state_since = ? where id = ? and state = 'QUEUED'",
        now(),
        id);
  }

  void sent(long id) {
    OffsetDateTime now = now();
    change(
        "update mail set state = 'SENT', state_since = ?, sent_at = ? where id = ? and state ="
            + " 'SENDING'",
        now,
        now,
        id);
  }

  /** It did not go out, or (state SENDING) may have gone out. */
  void notSent(long id, MailState state, String error) {
    change(
        "update mail set state = ?, state_since = ?, last_error = ? where id = ? and state ="
            + " 'SENDING'",
        state.name(),
        now(),
        PlainText.line(error, ERROR_LENGTH),
        id);
  }

  /** There is no server any more: what waits is kept. */
  void hold(String event) {
    change(
        "update mail set state = 'HELD', state_since = ? where event = ? and state = 'QUEUED'",
        now(),
        event);
  }

  Optional<Mail> find(long id) {
    return jdbc.sql("select * from mail where id = ?").param(id).query(Mail.class).optional();
  }

  /**
   * Queues a mail once more, in the caller's transaction.
   *
   * @param unclearBefore a mail in the server's hands since before that moment is unclear
   * @return false if its state does not allow that
   */
  boolean queueAgain(long id, String address, String by, Instant unclearBefore) {
    OffsetDateTime now = now();
    return jdbc.sql(
                """
                update mail set state = 'QUEUED', state_since = ?, last_error = null, address = ?,
                    resent_by = ?, resent_at = ?
                where id = ? and (state in ('FAILED', 'HELD') or (state = 'SENDING'
                    and (last_error is not null or state_since < ?)))
                """)
            .params(now, address, by, now, id, at(unclearBefore))
            .update()
        > 0;
  }

  /** Newest first; all states if none is given. */
  List<Mail> page(@Nullable MailState state, int size, long offset) {
    return jdbc.sql(
            "select * from mail where state = coalesce(cast(? as varchar), state)"
                + " order by id desc limit ? offset ?")
        .params(Arrays.asList(state == null ? null : state.name(), size, offset))
        .query(Mail.class)
        .list();
  }

  private boolean change(String sql, Object... parameters) {
    return Boolean.TRUE.equals(
        ownTransaction.execute(status -> jdbc.sql(sql).params(parameters).update() > 0));
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private OffsetDateTime at(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
