package vn.thidua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

class DeliveryOutcomeTest {

  @Test
  void an_answer_of_the_server_is_a_refusal() {
    assertThat(DeliveryOutcome.of(failed(answer("MAIL FROM:<a@b.vn>", 451))))
        .isEqualTo(DeliveryOutcome.REFUSED);
    assertThat(DeliveryOutcome.of(failed(answer(".", 452)))).isEqualTo(DeliveryOutcome.REFUSED);
    assertThat(DeliveryOutcome.of(failed(new SendFailedException("Invalid Addresses"))))
        .isEqualTo(DeliveryOutcome.REFUSED);
  }

  @Test
  void a_text_or_an_address_that_is_never_taken_is_refused_for_good_but_a_sender_is_not() {
    assertThat(DeliveryOutcome.of(failed(answer(".", 554))))
        .isEqualTo(DeliveryOutcome.REFUSED_FOR_GOOD);
    assertThat(DeliveryOutcome.of(failed(address(550))))
        .isEqualTo(DeliveryOutcome.REFUSED_FOR_GOOD);
    assertThat(DeliveryOutcome.of(failed(address(450)))).isEqualTo(DeliveryOutcome.REFUSED);
    assertThat(DeliveryOutcome.of(failed(answer("MAIL FROM:<a@b.vn>", 550))))
        .isEqualTo(DeliveryOutcome.REFUSED);
  }

  @Test
  void no_answer_to_the_end_of_the_text_is_unclear() {
    assertThat(DeliveryOutcome.of(failed(answer(".", -1)))).isEqualTo(DeliveryOutcome.UNCLEAR);
    assertThat(
            DeliveryOutcome.of(
                failed(new MessagingException("Exception reading response", new IOException()))))
        .isEqualTo(DeliveryOutcome.UNCLEAR);
    assertThat(DeliveryOutcome.of(new IllegalStateException())).isEqualTo(DeliveryOutcome.UNCLEAR);
    assertThat(DeliveryOutcome.of(new MailSendException("of some other sender")))
        .isEqualTo(DeliveryOutcome.UNCLEAR);
  }

  @Test
  void no_connection_and_no_login_are_no_server() {
    MessagingException down = new MessagingException("Couldn't connect");
    assertThat(DeliveryOutcome.of(new MailSendException("failed", down, Map.of("message", down))))
        .isEqualTo(DeliveryOutcome.NO_SERVER);
    assertThat(DeliveryOutcome.of(new MailAuthenticationException("no")))
        .isEqualTo(DeliveryOutcome.NO_SERVER);
  }

  @Test
  void a_server_that_hangs_up_after_taking_the_mail_has_it() {
    MailSendException closing =
        new MailSendException("Failed to close", new MessagingException("Broken pipe"));
    assertThat(DeliveryOutcome.of(closing)).isEqualTo(DeliveryOutcome.SENT);
  }

  @Test
  void what_is_no_message_never_will_be() {
    assertThat(DeliveryOutcome.of(new MailParseException("Illegal address")))
        .isEqualTo(DeliveryOutcome.UNFIT);
  }

  @Test
  void the_reason_is_the_innermost_one() {
    MessagingException outer = new MessagingException("outer", new IOException("Broken pipe"));
    assertThat(DeliveryOutcome.reason(failed(outer))).isEqualTo("Broken pipe");
    assertThat(DeliveryOutcome.reason(new MailAuthenticationException("no"))).isEqualTo("no");
  }

  private static MailSendException failed(Exception failure) {
    return new MailSendException(Map.of("message", failure));
  }

  private static SMTPSendFailedException answer(String command, int code) {
    return new SMTPSendFailedException(command, code, "text", null, null, null, null);
  }

  private static SendFailedException address(int code) {
    SendFailedException failure = new SendFailedException("Invalid Addresses");
    failure.setNextException(
        new SMTPAddressFailedException(new InternetAddress(), "RCPT TO", code, "no"));
    return failure;
  }
}
