package vn.thidua.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Collection;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** What came of handing one mail to the server. */
enum Outcome {
  SENT,
  /** The server was reached and would not take it. */
  REFUSED,
  /** The server was not reached; it is no use to try the next mail now. */
  NO_SERVER,
  /** It cannot be made into a message, and never will. */
  UNFIT,
  /**
   * The connection broke while the mail was on its way. SMTP cannot know whether it was taken: it
   * must not be sent again by itself.
   */
  UNCLEAR;

  private static final String END_OF_DATA = ".";

  /** Reads an exception of Spring's mail sender, which was given exactly one message. */
  static Outcome of(RuntimeException failure) {
    if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
      return UNFIT;
    }
    if (failure instanceof MailAuthenticationException) {
      return NO_SERVER;
    }
    return failure instanceof MailSendException sending ? of(sending) : UNCLEAR;
  }

  private static Outcome of(MailSendException failure) {
    Collection<Exception> ofMessage = failure.getFailedMessages().values();
    if (ofMessage.isEmpty()) {
      // taken, then the connection closed without a good-bye
      return failure.getCause() instanceof MessagingException ? SENT : UNCLEAR;
    }
    if (ofMessage.contains(failure.getCause())) {
      return NO_SERVER; // the message failed because there was no connection
    }
    return ofMessage.stream().allMatch(Outcome::wasRefused) ? REFUSED : UNCLEAR;
  }

  private static boolean wasRefused(Exception failure) {
    if (failure instanceof SMTPSendFailedException answer) {
      return answer.getReturnCode() >= 400 || !END_OF_DATA.equals(answer.getCommand());
    }
    return failure instanceof SendFailedException;
  }

  /** Text of the innermost exception, which says most. */
  static String reason(RuntimeException failure) {
    Throwable cause = failure;
    if (failure instanceof MailSendException sending) {
      cause = sending.getFailedMessages().values().stream().findFirst().orElse(sending);
    }
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
