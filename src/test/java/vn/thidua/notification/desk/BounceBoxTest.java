package vn.thidua.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailRecord;
import vn.thidua.notification.MailSlice;
import vn.thidua.notification.MailState;
import vn.thidua.notification.delivery.BounceSettings;
import vn.thidua.notification.delivery.Dispatch;
import vn.thidua.notification.delivery.Letter;

/** What comes back to the sender's mailbox, from mail servers and from strangers. */
@DataJdbcTest
@Import(MailSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BounceBoxTest {

  private static final String SENDER = "thi-dua@example.vn";

  @RegisterExtension
  static final GreenMailExtension IMAP =
      new GreenMailExtension(ServerSetup.IMAP.dynamicPort()).withPerMethodLifecycle(true);

  @Autowired MailRecord record;
  @Autowired MailDesk desk;
  @Autowired Letter letter;
  @Autowired JdbcTemplate jdbc;
  @MockitoBean Dispatch dispatch;
  @MockitoBean IdentityService identity;
  @MockitoBean Accounts accounts;

  private GreenMailUser sender;
  private Mail mail;

  @BeforeEach
  void a_mail_that_was_sent() {
    sender = IMAP.setUser(SENDER, "mat-khau");
    jdbc.update("delete from mail");
    jdbc.update(
        "insert into mail (event, recipient, address, kind, subject, body, html, attachments,"
            + " business_key, state, state_since, created_at, sent_at, attempts) values ('x', 'an', 'an@lao-cai.vn',"
            + " 'newTask', 'Nhắc việc', 'Nội dung', '', '', '', 'SENT', current_timestamp, current_timestamp,"
            + " current_timestamp, 1)");
    mail = only();
  }

  @Test
  void a_mail_that_came_back_has_failed_for_the_reason_that_the_server_gave() throws Exception {
    arrives(notification(letter.messageId(mail), "failed"));
    look();

    assertThat(only().state()).isEqualTo(MailState.FAILED);
    assertThat(only().lastError()).isEqualTo("smtp; 550 5.1.1 no such mailbox");
    assertThat(record.unreported(10)).extracting(Mail::id).containsExactly(mail.id());
    verify(dispatch).soon();
  }

  @Test
  void what_was_read_once_is_not_read_again() throws Exception {
    arrives(notification(letter.messageId(mail), "failed"));
    look();
    jdbc.update("update mail set state = 'SENT', sent_at = current_timestamp");
    look();
    assertThat(only().state()).isEqualTo(MailState.SENT);
  }

  @Test
  void a_delay_is_no_failure() throws Exception {
    arrives(notification(letter.messageId(mail), "delayed"));
    look();
    nothingHappened();
  }

  @Test
  void whoever_did_not_get_the_mail_cannot_say_that_it_came_back() throws Exception {
    arrives(notification("<mail." + mail.id() + "@localhost>", "failed"));
    arrives(notification(letter.messageId(mail).replaceFirst("[0-9a-f]@", "x@"), "failed"));
    arrives(notification("<mail.999999999999999999." + "@localhost>", "failed"));
    look();
    nothingHappened();
  }

  @Test
  void a_mail_that_is_not_sent_yet_cannot_come_back() throws Exception {
    jdbc.update("update mail set state = 'QUEUED', sent_at = null");
    arrives(notification(letter.messageId(mail), "failed"));
    look();
    assertThat(only().state()).isEqualTo(MailState.QUEUED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: Re: Nhac viec\r\n\r\nCam on.",
        "Subject: =?UTF-8?B?####?=\r\nContent-Type: multipart/report; boundary=\"x\"\r\n\r\n--y",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n"
            + "Content-Type: message/delivery-status\r\n\r\n\u0000\r\n--x--",
        "Content-Type: text/plain; charset=klingon\r\n\r\n?",
        "\r\n"
      })
  void an_answer_or_rubbish_is_marked_as_read_and_no_more(String message) throws Exception {
    arrives(message);
    look();
    nothingHappened();
  }

  @Test
  void a_huge_message_is_not_opened_and_what_comes_after_it_is_read() throws Exception {
    arrives("Subject: x\r\n\r\n" + ("y".repeat(76) + "\r\n").repeat(150_000));
    arrives(notification(letter.messageId(mail), "failed"));
    look();
    assertThat(only().state()).isEqualTo(MailState.FAILED);
  }

  private void nothingHappened() throws Exception {
    assertThat(only()).isEqualTo(mail);
    verify(dispatch, never()).soon();
    Message[] left = IMAP.getReceivedMessages();
    assertThat(Arrays.stream(left).map(BounceBoxTest::isRead)).isNotEmpty().containsOnly(true);
  }

  private static boolean isRead(Message message) {
    try {
      return message.isSet(Flags.Flag.SEEN);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void look() throws Exception {
    new BounceBox(
            new BounceSettings(
                "localhost",
                "imap",
                IMAP.getImap().getPort(),
                SENDER,
                "mat-khau",
                "INBOX",
                Duration.ofMinutes(5)),
            desk,
            mock(TaskScheduler.class))
        .read();
  }

  private void arrives(String message) throws Exception {
    sender.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
  }

  /** As Postfix writes it. */
  private static String notification(String messageId, String action) {
    return """
        From: MAILER-DAEMON@mx.lao-cai.vn
        To: thi-dua@example.vn
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.lao-cai.vn

        Final-Recipient: rfc822; an@lao-cai.vn
        Action: %s
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 no such mailbox

        --b
        Content-Type: text/rfc822-headers

        From: thi-dua@example.vn
        To: an@lao-cai.vn
        Message-ID: %s
        Subject: Nhac viec

        --b--
        """
        .formatted(action, messageId)
        .replace("\n", "\r\n");
  }

  private Mail only() {
    return Optional.of(record.page(null, null, 10, 0))
        .filter(mails -> mails.size() == 1)
        .orElseThrow()
        .get(0);
  }
}
