package vn.thidua.notification.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailRecord;
import vn.thidua.notification.MailSettings;
import vn.thidua.notification.PlainText;
import vn.thidua.notification.delivery.Addresses;
import vn.thidua.notification.delivery.Dispatch;
import vn.thidua.notification.delivery.Letter;
import vn.thidua.workflow.Refusal;

/** What an administrator does with a single mail. */
@Service
public class MailDesk {

  private static final int LONGEST_REASON = 500;

  private final MailRecord record;
  private final Letter letter;
  private final Addresses addresses;
  private final Dispatch dispatch;
  private final ObjectProvider<JavaMailSender> servers;
  private final MailSettings settings;
  private final Clock clock;

  MailDesk(
      MailRecord record,
      Letter letter,
      Addresses addresses,
      Dispatch dispatch,
      ObjectProvider<JavaMailSender> servers,
      MailSettings settings,
      Clock clock) {
    this.record = record;
    this.letter = letter;
    this.addresses = addresses;
    this.dispatch = dispatch;
    this.servers = servers;
    this.settings = settings;
    this.clock = clock;
  }

  /** A mail in the server's hands since before this moment is unclear. */
  Instant unclearBefore() {
    return clock.instant().minus(settings.unclearAfter());
  }

  /**
   * Sends a failed, held or unclear mail (once more), to the address its recipient has now.
   *
   * @throws Refusal if it is unknown, in another state, or there is no server
   */
  @Transactional
  public void resend(long id, String by) {
    if (servers.getIfAvailable() == null) {
      throw new Refusal("notification.noServer");
    }
    Mail mail = get(id);
    String address =
        addresses.of(List.of(mail.recipient())).getOrDefault(mail.recipient(), mail.address());
    if (!record.queueAgain(id, address, by, unclearBefore())) {
      throw new Refusal("notification.notResendable", Long.toString(id));
    }
    record.give(id, dispatch.again(mail.delivery()));
  }

  /**
   * Takes an unclear mail for sent: somebody asked the recipient.
   *
   * @throws Refusal if it is unknown or not unclear
   */
  @Transactional
  public void confirmSent(long id, String by) {
    Mail mail = get(id);
    if (!record.confirmSent(id, by, unclearBefore())) {
      throw new Refusal("notification.notUnclear", Long.toString(id));
    }
    dispatch.goOn(mail.delivery());
  }

  /**
   * Takes a sent mail for failed: it came back.
   *
   * @throws Refusal if it is unknown or was not sent
   */
  @Transactional
  public void bounced(long id, String reason) {
    get(id);
    if (reason.isBlank()) {
      throw Refusal.at("reason", "notification.reasonMissing");
    }
    if (!record.bounced(id, PlainText.line(reason, LONGEST_REASON))) {
      throw new Refusal("notification.notSent", Long.toString(id));
    }
    dispatch.soon();
  }

  /** A mail server says so; nothing happens if the mail is none of ours or was not sent. */
  @Transactional
  void cameBack(NonDelivery told) {
    boolean ours =
        Letter.numberIn(told.messageId())
            .flatMap(record::find)
            .filter(mail -> letter.messageId(mail).equals(told.messageId()))
            .filter(
                mail -> record.bounced(mail.id(), PlainText.line(told.reason(), LONGEST_REASON)))
            .isPresent();
    if (ours) {
      dispatch.soon();
    }
  }

  Mail get(long id) {
    return record
        .find(id)
        .orElseThrow(() -> new Refusal("notification.unknown", Long.toString(id)));
  }
}
