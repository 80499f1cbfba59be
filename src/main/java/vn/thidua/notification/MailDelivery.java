package vn.thidua.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Refusal;

/**
 * Sends the mails of a delivery. Each is marked as in the server's hands before it is handed over
 * and as sent afterwards, at once with the mark on the next: a crash in between leaves it unclear,
 * and an unclear mail is sent again only when an administrator says so.
 */
@Service
class MailDelivery {

  private final Intake intake;
  private final Outbox outbox;
  private final Letter letter;
  private final Addresses addresses;
  private final Dispatch dispatch;
  private final ObjectProvider<JavaMailSender> servers;
  private final MailSettings settings;
  private final MessageSource messages;
  private final Clock clock;

  MailDelivery(
      Intake intake,
      Outbox outbox,
      Letter letter,
      Addresses addresses,
      Dispatch dispatch,
      ObjectProvider<JavaMailSender> servers,
      MailSettings settings,
      MessageSource messages,
      Clock clock) {
    this.intake = intake;
    this.outbox = outbox;
    this.letter = letter;
    this.addresses = addresses;
    this.dispatch = dispatch;
    this.servers = servers;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Takes in what was announced and tries every mail of this delivery that waits.
   *
   * @param delivery process instance id
   * @throws MailNotDelivered if one of them is not known to have gone out; those that did are not
   *     sent again on the next try
   */
  void send(String delivery) {
    intake.takeIn(delivery);
    JavaMailSender server = servers.getIfAvailable();
    if (server == null) {
      outbox.hold(delivery);
      return;
    }
    sendAll(server, outbox.queued(delivery));
    requireAllSent(delivery);
  }

  private void sendAll(JavaMailSender server, List<Mail> mails) {
    Mail sent = null;
    for (Mail mail : mails) {
      boolean mine =
          sent == null ? outbox.claim(mail.id()) : outbox.sentAndClaim(sent.id(), mail.id());
      sent = null;
      if (mine) {
        Outcome outcome = hand(server, mail);
        if (outcome == Outcome.NO_SERVER) {
          return;
        }
        sent = outcome == Outcome.SENT ? mail : null;
      }
    }
    if (sent != null) {
      outbox.sent(sent.id());
    }
  }

  /**
   * Sends a failed, kept or unclear mail once more, to the address its recipient has now.
   *
   * @throws Refusal if it is unknown, in another state, or there is no server
   */
  @Transactional
  void resend(long id, String by) {
    if (servers.getIfAvailable() == null) {
      throw new Refusal("notification.noServer");
    }
    Mail mail =
        outbox.find(id).orElseThrow(() -> new Refusal("notification.unknown", Long.toString(id)));
    String address =
        addresses.of(List.of(mail.recipient())).getOrDefault(mail.recipient(), mail.address());
    if (!outbox.queueAgain(id, address, by, clock.instant().minus(settings.unclearAfter()))) {
      throw new Refusal("notification.notResendable", Long.toString(id));
    }
    outbox.give(id, dispatch.again(mail.delivery()));
  }

  /** What came of it is recorded, unless it was sent: that is recorded with the next claim. */
  private Outcome hand(JavaMailSender server, Mail mail) {
    try {
      server.send(letter.of(server, mail));
      return Outcome.SENT;
    } catch (RuntimeException failure) {
      Outcome outcome = Outcome.of(failure);
      record(mail, outcome, Outcome.reason(failure));
      return outcome;
    }
  }

  private void record(Mail mail, Outcome outcome, String reason) {
    switch (outcome) {
      case SENT -> {}
      case UNFIT -> outbox.notSent(mail.id(), MailState.FAILED, reason);
      case UNCLEAR -> outbox.notSent(mail.id(), MailState.SENDING, reason);
      case REFUSED, NO_SERVER -> outbox.notSent(mail.id(), MailState.QUEUED, reason);
    }
  }

  private void requireAllSent(String delivery) {
    List<Mail> open = outbox.unsettled(delivery);
    if (!open.isEmpty()) {
      String reason =
          open.stream().map(Mail::lastError).filter(Objects::nonNull).findFirst().orElse("-");
      Object[] facts = {Integer.toString(open.size()), open.get(0).recipient(), reason};
      throw new MailNotDelivered(
          messages.getMessage("notification.notDelivered", facts, Locale.ROOT));
    }
  }
}
