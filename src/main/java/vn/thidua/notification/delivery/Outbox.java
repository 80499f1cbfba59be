package vn.thidua.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.notification.Announcement;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailState;
import vn.thidua.notification.PlainText;
import vn.thidua.notification.wording.MailTexts;

/**
 * The table of mails as a delivery works it. What happens to a mail on its way is recorded in a
 * transaction of its own, so that it stays recorded whatever becomes of the engine's transaction.
 */
@Component
public class Outbox {

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
   * A mail to be made, of one announcement to one person.
   *
   * @param held whether it waits until somebody releases it
   */
  record NewMail(
      Announcement announcement,
      String recipient,
      String address,
      MailTexts.Text text,
      boolean held) {}

  /** Whether there is anything for a delivery to take. */
  public boolean somethingWaits() {
    return jdbc.sql(
            "select exists (select 1 from mail_event)"
                + " or exists (select 1 from mail where state = 'QUEUED' and delivery is null)")
        .query(Boolean.class)
        .single();
  }

  /**
   * Adds those whose recipient has none of this event yet, in the caller's transaction.
   *
   * @param delivery whose they are to send
   */
  void add(List<NewMail> mails, String delivery) {
    OffsetDateTime now = now();
    batch.batchUpdate(
        """
        insert into mail (event, recipient, address, kind, subject, body, html, attachments,
            business_key, state, state_since, created_at, attempts, delivery)
        select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),
            cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),
            cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone),
            cast(? as timestamp with time zone), 0, cast(? as varchar)
        where not exists (select 1 from mail where event = ? and recipient = ?)
        """,
        mails.stream().map(mail -> row(mail, delivery, now)).toList());
  }

  private static Object[] row(NewMail mail, String delivery, OffsetDateTime now) {
    Announcement of = mail.announcement();
    return new Object[] {
      of.event(),
      mail.recipient(),
      mail.address(),
      of.kind().key(),
      mail.text().subject(),
      mail.text().body(),
      mail.text().html(),
      String.join("\n", of.attachments()),
      of.businessKey(),
      (mail.held() ? MailState.HELD : MailState.QUEUED).name(),
      now,
      now,
      delivery,
      of.event(),
      mail.recipient()
    };
  }

  /** Gives queued mails that no delivery has to this one. */
  void adopt(String delivery) {
    change("update mail set delivery = ? where state = 'QUEUED' and delivery is null", delivery);
  }

  /** The oldest of the delivery that wait. */
  List<Mail> queued(String delivery, int most) {
    return jdbc.sql(
            "select * from mail where delivery = ? and state = 'QUEUED'"
                + " order by delivery, state, id limit ?")
        .params(delivery, most)
        .query(Mail.class)
        .list();
  }

  /** Mails of the delivery of which it is not certain what became of them. */
  List<Mail> unsettled(String delivery) {
    return jdbc.sql(
            "select * from mail where delivery = ? and state in ('QUEUED', 'SENDING') order by id")
        .param(delivery)
        .query(Mail.class)
        .list();
  }

  /** Takes the mail into one's hands; false if somebody else has it. */
  boolean claim(long id) {
    return change(
            "update mail set state = 'SENDING', attempts = attempts + 1, last_error = null,"
                + " state_since = ? where id = ? and state = 'QUEUED'",
            now(),
            id)
        == 1;
  }

  /**
   * Records that one was sent and takes the next into one's hands, with one statement: however many
   * are sent, never more than one is in doubt.
   *
   * @return false if somebody else has the next
   */
  boolean sentAndClaim(long sent, long next) {
    OffsetDateTime now = now();
    return change(
            """
            update mail set
                state = case state when 'SENDING' then 'SENT' else 'SENDING' end,
                sent_at = case state when 'SENDING' then cast(? as timestamp with time zone) end,
                attempts = case state when 'SENDING' then attempts else attempts + 1 end,
                last_error = null,
                state_since = ?
            where id in (?, ?) and state = case id when ? then 'SENDING' else 'QUEUED' end
            """,
            now,
            now,
            sent,
            next,
            sent)
        == 2;
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

  /** What is still not settled and was queued before a moment has failed for good. */
  void giveUp(String delivery, Instant queuedBefore, String reason) {
    change(
        "update mail set state = 'FAILED', state_since = ?, last_error = coalesce(last_error, ?)"
            + " where delivery = ? and state in ('QUEUED', 'SENDING')"
            + " and coalesce(resent_at, created_at) <= ?",
        now(),
        PlainText.line(reason, ERROR_LENGTH),
        delivery,
        at(queuedBefore));
  }

  /** There is no server any more: what waits is kept. */
  void hold(String delivery) {
    change(
        "update mail set state = 'HELD', state_since = ? where delivery = ? and state = 'QUEUED'",
        now(),
        delivery);
  }

  private int change(String sql, Object... parameters) {
    return ownTransaction.execute(status -> jdbc.sql(sql).params(parameters).update());
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private OffsetDateTime at(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
