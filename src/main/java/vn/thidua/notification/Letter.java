package vn.thidua.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the message that goes over the wire from a mail of the outbox. */
@Component
class Letter {

  private final MailSettings settings;
  private final MessageSource messages;
  private final Clock clock;

  Letter(MailSettings settings, MessageSource messages, Clock clock) {
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A plain text message in UTF-8 to exactly one address.
   *
   * @throws MailParseException if the address is none, or is more than one
   */
  MimeMessage of(JavaMailSender server, Mail mail) {
    try {
      MimeMessage message = server.createMimeMessage();
      MimeMessageHelper helper =
          new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setTo(new InternetAddress(mail.address(), true));
      helper.setFrom(
          settings.from(), messages.getMessage("notification.sender", null, Locale.ROOT));
      helper.setSubject(PlainText.line(mail.subject(), Integer.MAX_VALUE));
      helper.setText(mail.body());
      helper.setSentDate(Date.from(clock.instant()));
      // the same id on every try, so that a mail server or reader can tell a repetition
      message.setHeader("Message-ID", "<mail." + mail.id() + "@" + domain() + ">");
      message.setHeader("Auto-Submitted", "auto-generated");
      return message;
    } catch (MessagingException | UnsupportedEncodingException unfit) {
      throw new MailParseException(unfit);
    }
  }

  private String domain() {
    return settings.from().substring(settings.from().lastIndexOf('@') + 1);
  }
}
