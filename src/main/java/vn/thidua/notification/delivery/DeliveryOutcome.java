package vn.thidua.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Collection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** What came of handing one mail to the server. */
enum DeliveryOutcome {
  SENT,
  /** The server was reached and would not take it now (SMTP 4xx). */
  REFUSED,
  /** The server was reached and will never take it (SMTP 5xx). */
  REFUSED_FOR_GOOD,
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
  private static final int PERMANENT = 500;

  /** Reads an exception of Spring's mail sender, which was given exactly one message. */
  static DeliveryOutcome of(RuntimeException failure) {
    if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
      return UNFIT;
    }
    if (failure instanceof MailAuthenticationException) {
      return NO_SERVER;
    }
    return failure instanceof MailSendException sending ? of(sending) : UNCLEAR;
  }

  private static DeliveryOutcome of(MailSendException failure) {
    Collection<Exception> ofMessage = failure.getFailedMessages().values();
    if (ofMessage.isEmpty()) {
      // taken, then the connection closed without a good-bye
      return failure.getCause() instanceof MessagingException ? SENT : UNCLEAR;
    }
    if (ofMessage.contains(failure.getCause())) {
      return NO_SERVER; // the message failed because there was no connection
    }
    if (!ofMessage.stream().allMatch(DeliveryOutcome::wasRefused)) {
      return UNCLEAR;
    }
    return ofMessage.stream().allMatch(DeliveryOutcome::isForGood) ? REFUSED_FOR_GOOD : REFUSED;
  }

  private static boolean wasRefused(Exception failure) {
    if (failure instanceof SMTPSendFailedException answer) {
      return answer.getReturnCode() >= 400 || !END_OF_DATA.equals(answer.getCommand());
    }
    return failure instanceof SendFailedException;
  }

  /** The answer to the recipient's address stands behind that to the message. */
  private static boolean isForGood(Exception failure) {
    for (Throwable each = failure;
        each instanceof MessagingException answer;
        each = answer.getNextException()) {
      if (code(answer) >= PERMANENT) {
        return true;
      }
    }
    return false;
  }

  private static int code(MessagingException answer) {
    if (answer instanceof SMTPSendFailedException failed) {
      // a sender that is refused is a matter of settings and not of this recipient
      return String.valueOf(failed.getCommand()).startsWith("MAIL") ? 0 : failed.getReturnCode();
    }
    return answer instanceof SMTPAddressFailedException refused ? refused.getReturnCode() : 0;
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
