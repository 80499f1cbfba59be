package vn.thidua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of mails as people read it, and what they decide about a mail: in their transaction.
 */
@Component
public class MailRecord {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailRecord(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Mail> find(long id) {
    return jdbc.sql("select * from mail where id = ?").param(id).query(Mail.class).optional();
  }

  /**
   * Newest first.
   *
   * @param state null for all
   * @param words somewhere in recipient, address, subject or business key; null for all
   */
  public List<Mail> page(@Nullable MailState state, @Nullable String words, int size, long offset) {
    String like = words == null ? null : "%" + words.strip().toLowerCase() + "%";
    return jdbc.sql(
            """
            select * from mail
            where state = coalesce(cast(? as varchar), state)
                and (cast(? as varchar) is null or lower(recipient) like ?
                    or lower(address) like ? or lower(subject) like ?
                    or lower(business_key) like ?)
            order by id desc limit ? offset ?
            """)
        .params(
            Arrays.asList(
                state == null ? null : state.name(), like, like, like, like, like, size, offset))
        .query(Mail.class)
        .list();
  }

  /**
   * Queues a mail once more.
   *
   * @param unclearBefore a mail in the server's hands since before that moment is unclear
   * @return false if its state does not allow that
   */
  public boolean queueAgain(long id, String address, String by, Instant unclearBefore) {
    OffsetDateTime now = at(clock.instant());
    return jdbc.sql(
                """
                update mail set state = 'QUEUED', state_since = ?, last_error = null, address = ?,
                    resent_by = ?, resent_at = ?, reported_at = null
                where id = ? and (state in ('FAILED', 'HELD') or (state = 'SENDING'
                    and (last_error is not null or state_since < ?)))
                """)
            .params(now, address, by, now, id, at(unclearBefore))
            .update()
        > 0;
  }

  /** Gives a mail to a delivery. */
  public void give(long id, String delivery) {
    jdbc.sql("update mail set delivery = ? where id = ?").params(delivery, id).update();
  }

  /** Somebody found out that an unclear mail did arrive; false if it is not unclear. */
  public boolean confirmSent(long id, String by, Instant unclearBefore) {
    OffsetDateTime now = at(clock.instant());
    return jdbc.sql(
                """
                update mail set state = 'SENT', state_since = ?, sent_at = state_since,
                    confirmed_by = ?
                where id = ? and state = 'SENDING' and (last_error is not null or state_since < ?)
                """)
            .params(now, by, id, at(unclearBefore))
            .update()
        > 0;
  }

  /** A sent mail came back; false if it was not sent. */
  public boolean bounced(long id, String reason) {
    return jdbc.sql(
                """
                update mail set state = 'FAILED', state_since = ?, sent_at = null, last_error = ?,
                    reported_at = null
                where id = ? and state = 'SENT'
                """)
            .params(at(clock.instant()), reason, id)
            .update()
        > 0;
  }

  /** Mails that failed for good and of which nobody was told yet; kept from others. */
  public List<Mail> unreported(int most) {
    return jdbc.sql(
            "select * from mail where state = 'FAILED' and reported_at is null order by id limit ?"
                + " for update skip locked")
        .param(most)
        .query(Mail.class)
        .list();
  }

  public void reported(List<Long> ids) {
    jdbc.sql("update mail set reported_at = :now where id in (:ids)")
        .param("now", at(clock.instant()))
        .param("ids", ids)
        .update();
  }

  /** The recipient was reached in another way. */
  public void reached(long id, String by, String note) {
    jdbc.sql("update mail set reached_by = ?, reached_at = ?, reached_note = ? where id = ?")
        .params(by, at(clock.instant()), note, id)
        .update();
  }

  private OffsetDateTime at(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
