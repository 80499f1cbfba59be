package vn.thidua.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.thidua.notification.AttachmentStore;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailSettings;
import vn.thidua.notification.PlainText;
import vn.thidua.words.Words;

/** Makes the message that goes over the wire from a mail of the outbox. */
@Component
public class Letter {

  private static final String MESSAGE = "mail.";
  private static final Pattern OURS =
      Pattern.compile("<" + Pattern.quote(MESSAGE) + "(\\d{1,18})\\.");

  /** Knows the types of files, which each message of its own would have to read anew. */
  private final JavaMailSender blank = new JavaMailSenderImpl();

  private final MailSettings settings;
  private final Words words;
  private final ObjectProvider<AttachmentStore> stores;
  private final Clock clock;

  Letter(MailSettings settings, Words words, ObjectProvider<AttachmentStore> stores, Clock clock) {
    this.settings = settings;
    this.words = words;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * A message in UTF-8 to exactly one address, as plain text and as HTML.
   *
   * @throws MailParseException if the address is none or is more than one, or an attachment is gone
   */
  public MimeMessage of(Mail mail) {
    try {
      MimeMessage message = blank.createMimeMessage();
      MimeMessageHelper helper =
          new MimeMessageHelper(message, mode(mail), StandardCharsets.UTF_8.name());
      helper.setTo(new InternetAddress(mail.address(), true));
      helper.setFrom(settings.from(), words.say("notification.sender"));
      helper.setSubject(PlainText.line(mail.subject(), Integer.MAX_VALUE));
      helper.setText(mail.body(), mail.html());
      for (String reference : mail.references()) {
        attach(helper, reference);
      }
      helper.setSentDate(Date.from(clock.instant()));
      address(message, mail);
      return message;
    } catch (MessagingException | UnsupportedEncodingException unfit) {
      throw new MailParseException(unfit);
    }
  }

  /**
   * The same on every try, so that a mail server or reader can tell a repetition. Nobody guesses it
   * who has not got the mail: so nobody else can say that it came back.
   */
  public String messageId(Mail mail) {
    return "<%s%d.%s@%s>"
        .formatted(MESSAGE, mail.id(), idOf(mail.event() + mail.createdAt()), domain());
  }

  /** The number of the mail that bears this id; empty if it is none of ours. */
  public static Optional<Long> numberIn(String messageId) {
    Matcher ours = OURS.matcher(messageId);
    return ours.lookingAt() ? Optional.of(Long.valueOf(ours.group(1))) : Optional.empty();
  }

  private void address(MimeMessage message, Mail mail) throws MessagingException {
    message.saveChanges();
    message.setHeader("Message-ID", messageId(mail));
    if (!mail.businessKey().isEmpty()) {
      // all mails about one case answer the same message, so that mail readers put them together
      String thread = "<case." + idOf(mail.businessKey()) + "@" + domain() + ">";
      message.setHeader("In-Reply-To", thread);
      message.setHeader("References", thread);
    }
    message.setHeader("Auto-Submitted", "auto-generated");
  }

  private static UUID idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static int mode(Mail mail) {
    return mail.references().isEmpty()
        ? MimeMessageHelper.MULTIPART_MODE_RELATED
        : MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED;
  }

  private void attach(MimeMessageHelper helper, String reference) throws MessagingException {
    AttachmentStore.Attachment found =
        stores
            .orderedStream()
            .flatMap(store -> store.find(reference).stream())
            .findFirst()
            .orElseThrow(
                () -> new MailParseException(words.say("notification.attachmentGone", reference)));
    helper.addAttachment(
        PlainText.line(found.fileName(), 200),
        new ByteArrayResource(found.content()),
        found.contentType());
  }

  private String domain() {
    return settings.from().substring(settings.from().lastIndexOf('@') + 1);
  }
}
