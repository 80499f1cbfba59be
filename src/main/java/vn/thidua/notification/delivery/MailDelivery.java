package vn.thidua.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailSettings;
import vn.thidua.notification.MailState;
import vn.thidua.words.Words;

/**
 * Sends the mails of a delivery. Each is marked as in the server's hands before it is handed over
 * and as sent afterwards, at once with the mark on the next: a crash in between leaves it unclear,
 * and an unclear mail is sent again only when an administrator says so.
 */
@Service
public class MailDelivery {

  private final Intake intake;
  private final Outbox outbox;
  private final Letter letter;
  private final Dispatch dispatch;
  private final ObjectProvider<JavaMailSender> servers;
  private final MailSettings settings;
  private final Words words;
  private final Clock clock;

  MailDelivery(
      Intake intake,
      Outbox outbox,
      Letter letter,
      Dispatch dispatch,
      ObjectProvider<JavaMailSender> servers,
      MailSettings settings,
      Words words,
      Clock clock) {
    this.intake = intake;
    this.outbox = outbox;
    this.letter = letter;
    this.dispatch = dispatch;
    this.servers = servers;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Takes in what was announced and tries the oldest mails of this delivery that wait.
   *
   * @param delivery process instance id
   * @return whether there are more that were not tried yet
   * @throws MailNotDelivered if one of them is not known to have gone out and may be tried again;
   *     those that did are not sent again on the next try
   */
  boolean send(String delivery) {
    intake.takeIn(delivery);
    JavaMailSender server = servers.getIfAvailable();
    if (server == null) {
      outbox.hold(delivery);
      return false;
    }
    boolean allSent = sendAll(server, outbox.queued(delivery, settings.atOnce()));
    if (allSent && !outbox.queued(delivery, 1).isEmpty()) {
      return true;
    }
    settle(delivery);
    return false;
  }

  /**
   * Sends them one after another until the time is up.
   *
   * @return false if one of those tried did not go out
   */
  private boolean sendAll(JavaMailSender server, List<Mail> mails) {
    Instant end = clock.instant().plus(settings.atMost());
    boolean all = true;
    Mail sent = null;
    for (Mail mail : mails) {
      boolean mine =
          sent == null ? outbox.claim(mail.id()) : outbox.sentAndClaim(sent.id(), mail.id());
      sent = null;
      if (mine) {
        DeliveryOutcome outcome = hand(server, mail);
        if (outcome == DeliveryOutcome.NO_SERVER) {
          return false;
        }
        sent = outcome == DeliveryOutcome.SENT ? mail : null;
        all &= outcome == DeliveryOutcome.SENT;
      }
      if (!clock.instant().isBefore(end)) {
        break;
      }
      LockSupport.parkNanos(settings.pause().toNanos());
    }
    if (sent != null) {
      outbox.sent(sent.id());
    }
    return all;
  }

  /** What came of it is recorded, unless it was sent: that is recorded with the next claim. */
  private DeliveryOutcome hand(JavaMailSender server, Mail mail) {
    try {
      server.send(letter.of(mail));
      return DeliveryOutcome.SENT;
    } catch (RuntimeException failure) {
      DeliveryOutcome outcome = DeliveryOutcome.of(failure);
      record(mail, outcome, DeliveryOutcome.reason(failure));
      return outcome;
    }
  }

  private void record(Mail mail, DeliveryOutcome outcome, String reason) {
    switch (outcome) {
      case SENT -> {}
      case UNFIT, REFUSED_FOR_GOOD -> {
        outbox.notSent(mail.id(), MailState.FAILED, reason);
        dispatch.soon(); // somebody has to be told
      }
      case UNCLEAR -> outbox.notSent(mail.id(), MailState.SENDING, reason);
      case REFUSED, NO_SERVER -> outbox.notSent(mail.id(), MailState.QUEUED, reason);
    }
  }

  private void settle(String delivery) {
    List<Mail> open = outbox.unsettled(delivery);
    if (open.isEmpty()) {
      return;
    }
    String reason =
        open.stream().map(Mail::lastError).filter(Objects::nonNull).findFirst().orElse("-");
    outbox.giveUp(delivery, clock.instant().minus(settings.giveUpAfter()), reason);
    List<Mail> left = outbox.unsettled(delivery);
    if (left.size() < open.size()) {
      dispatch.soon();
    }
    if (!left.isEmpty()) {
      Object[] facts = {Integer.toString(left.size()), left.get(0).recipient(), reason};
      throw new MailNotDelivered(words.say("notification.notDelivered", facts));
    }
  }
}
