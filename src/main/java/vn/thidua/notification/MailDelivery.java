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
 * Sends the mails of an event. Each is marked as in the server's hands before it is handed over and
 * as sent afterwards, each mark in its own transaction: a crash in between leaves it unclear, and
 * an unclear mail is sent again only when an administrator says so.
 */
@Service
class MailDelivery {

  private final Outbox outbox;
  private final Letter letter;
  private final Addresses addresses;
  private final Dispatch dispatch;
  private final ObjectProvider<JavaMailSender> servers;
  private final MailSettings settings;
  private final MessageSource messages;
  private final Clock clock;

  MailDelivery(
      Outbox outbox,
      Letter letter,
      Addresses addresses,
      Dispatch dispatch,
      ObjectProvider<JavaMailSender> servers,
      MailSettings settings,
      MessageSource messages,
      Clock clock) {
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
   * Tries every mail of the event that waits.
   *
   * @throws MailNotDelivered if one of them is not known to have gone out; those that did are not
   *     sent again on the next try
   */
  void send(String event) {
    JavaMailSender server = servers.getIfAvailable();
    if (server == null) {
      outbox.hold(event);
      return;
    }
    for (Mail mail : outbox.queued(event)) {
      if (outbox.claim(mail.id()) && hand(server, mail) == Outcome.NO_SERVER) {
        break;
      }
    }
    requireAllSent(event);
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
    dispatch.again(mail.event(), mail.businessKey());
  }

  private Outcome hand(JavaMailSender server, Mail mail) {
    try {
      server.send(letter.of(server, mail));
      outbox.sent(mail.id());
      return Outcome.SENT;
    } catch (RuntimeException failure) {
      return record(mail, Outcome.of(failure), Outcome.reason(failure));
    }
  }

  private Outcome record(Mail mail, Outcome outcome, String reason) {
    switch (outcome) {
      case SENT -> outbox.sent(mail.id());
      case UNFIT -> outbox.notSent(mail.id(), MailState.FAILED, reason);
      case UNCLEAR -> outbox.notSent(mail.id(), MailState.SENDING, reason);
      case REFUSED, NO_SERVER -> outbox.notSent(mail.id(), MailState.QUEUED, reason);
    }
    return outcome;
  }

  private void requireAllSent(String event) {
    List<Mail> open = outbox.unsettled(event);
    if (!open.isEmpty()) {
      String reason =
          open.stream().map(Mail::lastError).filter(Objects::nonNull).findFirst().orElse("-");
      Object[] facts = {Integer.toString(open.size()), open.get(0).recipient(), reason};
      throw new MailNotDelivered(
          messages.getMessage("notification.notDelivered", facts, Locale.ROOT));
    }
  }
}
