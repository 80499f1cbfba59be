package vn.thidua.notification.desk;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import vn.thidua.notification.delivery.BounceSettings;

/**
 * Reads what comes back to the sender's mailbox: a mail that could not be delivered has failed.
 * Everything else, and all that strangers send, is only marked as read.
 */
@Component
@ConditionalOnProperty("thidua.mail.bounces.host")
class BounceBox {

  private static final Logger log = LoggerFactory.getLogger(BounceBox.class);
  private static final int AT_ONCE = 200;

  /** Bytes; our mails come back with their attachments at most. */
  private static final int LARGEST = 10_000_000;

  private static final String PATIENCE = "60000";

  private final BounceSettings settings;
  private final MailDesk desk;
  private final TaskScheduler clockwork;

  BounceBox(BounceSettings settings, MailDesk desk, TaskScheduler mailClockwork) {
    this.settings = settings;
    this.desk = desk;
    this.clockwork = mailClockwork;
  }

  @EventListener(ApplicationReadyEvent.class)
  void watch() {
    clockwork.scheduleWithFixedDelay(this::look, settings.every());
  }

  private void look() {
    try {
      read();
    } catch (MessagingException | RuntimeException failure) {
      log.warn("The mailbox of what came back could not be read", failure);
    }
  }

  /** Reads what is unread, in sets; one that could not be recorded is read again next time. */
  void read() throws MessagingException {
    try (Store store = session().getStore(settings.protocol())) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        List<Message> unread =
            List.of(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)));
        for (Message message : unread.subList(0, Math.min(AT_ONCE, unread.size()))) {
          nonDelivery(message).ifPresent(desk::cameBack);
          message.setFlag(Flags.Flag.SEEN, true);
        }
      }
    }
  }

  /** Empty for what cannot be read: whoever sent that wants something else of us. */
  private static Optional<NonDelivery> nonDelivery(Message message) throws MessagingException {
    if (message.getSize() > LARGEST) {
      return Optional.empty();
    }
    try {
      return NonDelivery.of(message);
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      log.info("A message in the mailbox of what came back could not be read", unreadable);
      return Optional.empty();
    }
  }

  private Session session() {
    Properties properties = new Properties();
    String prefix = "mail." + settings.protocol() + ".";
    properties.setProperty(prefix + "connectiontimeout", PATIENCE);
    properties.setProperty(prefix + "timeout", PATIENCE);
    properties.setProperty(prefix + "writetimeout", PATIENCE);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "peek", "true"); // read only when it is recorded
    return Session.getInstance(properties);
  }
}
