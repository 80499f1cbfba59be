package vn.thidua.notification.desk;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/**
 * What a mail server says of a mail that it could not deliver.
 *
 * @param messageId of the mail that came back
 * @param reason in the server's words
 */
record NonDelivery(String messageId, String reason) {

  /**
   * Reads a delivery status notification (RFC 3464). Empty for any other message, such as an answer
   * to a mail, and for one that tells of a delay only.
   */
  static Optional<NonDelivery> of(Message message) throws MessagingException, IOException {
    if (!(message.getContent() instanceof MultipartReport report)
        || !(report.getReport() instanceof DeliveryStatus status)) {
      return Optional.empty();
    }
    MimeMessage returned = report.getReturnedMessage();
    String messageId = returned == null ? null : returned.getMessageID();
    return messageId == null
        ? Optional.empty()
        : IntStream.range(0, status.getRecipientDSNCount())
            .mapToObj(status::getRecipientDSN)
            .filter(each -> header(each, "Action").filter("failed"::equalsIgnoreCase).isPresent())
            .findFirst()
            .map(failed -> new NonDelivery(messageId, reason(failed)));
  }

  private static String reason(InternetHeaders failed) {
    return Stream.of("Diagnostic-Code", "Status")
        .flatMap(name -> header(failed, name).stream())
        .findFirst()
        .orElse("-");
  }

  private static Optional<String> header(InternetHeaders of, String name) {
    return Optional.ofNullable(of.getHeader(name, null)).map(String::strip);
  }
}
