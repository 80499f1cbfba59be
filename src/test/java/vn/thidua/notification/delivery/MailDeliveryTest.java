package vn.thidua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailKind;
import vn.thidua.notification.MailRecord;
import vn.thidua.notification.MailSettings;
import vn.thidua.notification.MailSlice;
import vn.thidua.notification.MailState;
import vn.thidua.notification.Mailbox;
import vn.thidua.notification.ScriptedSmtp;
import vn.thidua.notification.ScriptedSmtp.Moment;
import vn.thidua.notification.desk.MailDesk;
import vn.thidua.notification.wording.MailWording;
import vn.thidua.notification.wording.MailWordings;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

@DataJdbcTest
@Import(MailSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class MailDeliveryTest {

  private static final String EVENT = "decision-published:17";
  private static final String DELIVERY = "4711";
  private static final String KEY = "cum-1/2016";

  /** The client of {@link MailSlice} gives up after two seconds. */
  private static final Duration LONGER_THAN_CLIENTS_WAIT = Duration.ofSeconds(3);

  @RegisterExtension
  static final GreenMailExtension SMTP =
      new GreenMailExtension(ServerSetup.SMTP.dynamicPort()).withPerMethodLifecycle(true);

  @Autowired Mailbox mailbox;
  @Autowired MailDelivery delivery;
  @Autowired MailDesk desk;
  @Autowired MailRecord record;
  @Autowired Outbox outbox;
  @Autowired MailWordings wordings;
  @Autowired Intake intake;
  @Autowired Letter letter;
  @Autowired Addresses addresses;
  @Autowired MailSettings settings;
  @Autowired Words words;
  @Autowired Clock clock;
  @Autowired JavaMailSenderImpl server;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @MockitoBean Dispatch dispatch;
  @MockitoBean IdentityService identity;
  @MockitoBean Accounts accounts;

  private final Map<String, String> people = new LinkedHashMap<>();

  @BeforeEach
  void twoPeopleWithAnAddressAndOneWithout() {
    jdbc.update("delete from mail_event");
    jdbc.update("delete from mail");
    jdbc.update("delete from mail_wording");
    when(dispatch.again(any())).thenReturn(DELIVERY);
    server.setPort(SMTP.getSmtp().getPort());
    people.put("an", "an@lao-cai.vn");
    people.put("binh", "binh@cao-bang.vn");
    people.put("chi", null);
    UserQuery query = mock(UserQuery.class);
    when(identity.createUserQuery()).thenReturn(query);
    when(query.userIdIn(any(String[].class)))
        .thenAnswer(
            call -> {
              List<Object> asked = Arrays.asList(call.getArguments());
              UserQuery found = mock(UserQuery.class);
              List<User> users =
                  people.keySet().stream().filter(asked::contains).map(this::user).toList();
              when(found.list()).thenReturn(users);
              return found;
            });
  }

  @Test
  void a_mail_is_sent_once_to_each_recipient_who_has_an_address() {
    post();
    delivery.send(DELIVERY);
    delivery.send(DELIVERY);

    assertThat(recipients()).containsExactly("an@lao-cai.vn", "binh@cao-bang.vn");
    assertThat(record.page(MailState.SENT, null, 10, 0))
        .hasSize(2)
        .allSatisfy(
            mail -> {
              assertThat(mail.sentAt()).isEqualTo(MailSlice.NOW);
              assertThat(mail.attempts()).isEqualTo(1);
            });
  }

  @Test
  void an_event_posted_again_reaches_only_those_it_has_not_reached() {
    post();
    delivery.send(DELIVERY);
    people.put("dung", "dung@ha-giang.vn");
    mailbox.post(EVENT, KEY, List.of("an", "dung"), "x", "y");
    mailbox.post(EVENT, KEY, List.of("an", "dung"), "x", "y");
    delivery.send(DELIVERY);

    assertThat(recipients())
        .containsExactly("an@lao-cai.vn", "binh@cao-bang.vn", "dung@ha-giang.vn");
  }

  @Test
  void nothing_is_kept_of_a_mail_whose_transaction_rolls_back() {
    transaction.executeWithoutResult(
        status -> {
          post();
          status.setRollbackOnly();
        });

    assertThat(outbox.somethingWaits()).isFalse();
    verify(dispatch, never()).soon();
  }

  @Test
  void all_that_one_transaction_announces_is_written_at_its_end_and_delivered_after_it() {
    transaction.executeWithoutResult(
        status -> {
          post();
          mailbox.post("plan-registered:4", KEY, List.of("an"), "Kế hoạch", "Đã đăng ký.");
          assertThat(outbox.somethingWaits()).isFalse();
          verify(dispatch, never()).soon();
        });

    assertThat(outbox.somethingWaits()).isTrue();
    verify(dispatch).soon();
    delivery.send(DELIVERY);
    assertThat(recipients())
        .containsExactlyInAnyOrder("an@lao-cai.vn", "binh@cao-bang.vn", "an@lao-cai.vn");
  }

  @Test
  void without_recipients_nothing_is_announced() {
    mailbox.post(EVENT, KEY, List.of(), "x", "y");

    assertThat(outbox.somethingWaits()).isFalse();
  }

  @Test
  void a_vietnamese_mail_arrives_as_it_was_written() throws Exception {
    String subject = "[cum-1/2016] Việc mới: Ký giao ước thi đua – hạn 31/12, đề nghị đọc kỹ";
    mailbox.post(EVENT, KEY, List.of("an"), subject, "Kính gửi Ông/Bà,\r\nĐã có quyết định.");
    delivery.send(DELIVERY);

    MimeMessage received = SMTP.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo(subject);
    assertThat(received.getHeader("Subject", null)).contains("=?UTF-8?").matches("\\p{ASCII}+");
    assertThat(text(received, "text/plain"))
        .startsWith("Kính gửi Ông/Bà,\r\nĐã có quyết định.")
        .contains("Mã hồ sơ: cum-1/2016", "http://localhost:8080/camunda/app/tasklist/default/#/");
    assertThat(text(received, "text/html"))
        .contains("Kính gửi Ông/Bà,<br>Đã có quyết định.", "Mã hồ sơ: cum-1/2016");
    InternetAddress from = (InternetAddress) received.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("no-reply@localhost");
    assertThat(from.getPersonal()).isEqualTo("Hệ thống thi đua – khen thưởng");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getHeader("Message-ID")[0])
        .matches("<mail\\.\\d+\\.[0-9a-f-]{36}@localhost>");
  }

  @Test
  void while_the_server_is_down_the_engine_is_told_and_the_next_try_sends_once() {
    post();
    server.setPort(1);
    assertThatThrownBy(() -> delivery.send(DELIVERY))
        .isInstanceOf(MailNotDelivered.class)
        .hasMessageContaining("Còn 2 thư");
    assertThat(outbox.queued(DELIVERY, 100)).hasSize(2);
    assertThat(outbox.queued(DELIVERY, 100).get(0).lastError()).isNotBlank();

    server.setPort(SMTP.getSmtp().getPort());
    delivery.send(DELIVERY);

    assertThat(recipients()).containsExactly("an@lao-cai.vn", "binh@cao-bang.vn");
  }

  @Test
  void a_recipient_refused_for_good_is_not_tried_again_and_the_others_get_it_once() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.refused.put("an@lao-cai.vn", "550 5.1.1 no such mailbox");
      post();
      delivery.send(DELIVERY);
      delivery.send(DELIVERY);

      assertThat(smtp.taken()).containsExactly("binh@cao-bang.vn");
      assertThat(states()).containsExactly(MailState.FAILED, MailState.SENT);
      assertThat(all().get(0).lastError()).contains("no such mailbox");
      assertThat(all().get(0).attempts()).isEqualTo(1);
      assertThat(record.unreported(10)).extracting(Mail::recipient).containsExactly("an");
    }
  }

  @Test
  void a_recipient_refused_for_now_is_tried_again_and_the_others_get_it_once() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.refused.put("an@lao-cai.vn", "451 4.7.1 greylisted, come back later");
      post();
      assertThatThrownBy(() -> delivery.send(DELIVERY)).hasMessageContaining("greylisted");
      assertThat(states()).containsExactly(MailState.QUEUED, MailState.SENT);
      assertThat(all().get(0).isRetried()).isTrue();

      smtp.refused.clear();
      delivery.send(DELIVERY);
      assertThat(smtp.taken()).containsExactly("binh@cao-bang.vn", "an@lao-cai.vn");
    }
  }

  @Test
  void what_is_refused_for_72_hours_has_failed_for_good() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.refused.put("an@lao-cai.vn", "451 mailbox busy");
      post();
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
      queuedEarlierBy(71);
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
      queuedEarlierBy(1);
      delivery.send(DELIVERY);

      assertThat(states()).containsExactly(MailState.FAILED, MailState.SENT);
      assertThat(record.unreported(10)).hasSize(1);
    }
  }

  @Test
  void a_server_that_never_answers_is_as_one_that_is_down() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.pauses.put(Moment.CONNECTED, LONGER_THAN_CLIENTS_WAIT);
      post();
      assertThatThrownBy(() -> delivery.send(DELIVERY)).hasMessageContaining("Còn 2 thư");
      assertThat(states()).containsExactly(MailState.QUEUED, MailState.QUEUED);
      assertThat(all()).extracting(Mail::attempts).containsExactly(1, 0);
    }
  }

  @Test
  void a_connection_lost_inside_the_text_leaves_the_mail_unclear_and_unrepeated() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.hangsUpAt = Moment.INSIDE_DATA;
      mailbox.post(EVENT, KEY, List.of("an"), "x", "y".repeat(40_000));
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
      smtp.hangsUpAt = null;
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);

      assertThat(smtp.taken()).isEmpty();
      assertThat(all().get(0).isUnclear(MailSlice.NOW)).isTrue();
    }
  }

  @Test
  void a_machine_that_stops_after_a_mail_went_out_leaves_that_one_in_doubt_and_no_other() {
    people.put("chi", "chi@ha-giang.vn");
    post();
    JavaMailSenderImpl dies =
        new JavaMailSenderImpl() {
          @Override
          public void send(MimeMessage message) {
            server.send(message);
            if (SMTP.getReceivedMessages().length == 2) {
              throw new OutOfMemoryError("the machine stops here");
            }
          }
        };
    assertThatThrownBy(() -> deliveryBy(dies).send(DELIVERY)).isInstanceOf(OutOfMemoryError.class);
    assertThat(states()).containsExactly(MailState.SENT, MailState.SENDING, MailState.QUEUED);

    assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
    assertThat(recipients())
        .containsExactlyInAnyOrder("an@lao-cai.vn", "binh@cao-bang.vn", "chi@ha-giang.vn");

    Mail doubtful = all().get(1);
    assertThatThrownBy(() -> desk.confirmSent(doubtful.id(), "admin"))
        .hasMessage("notification.notUnclear");
    inTheServersHandsSinceYesterday(doubtful);
    desk.confirmSent(doubtful.id(), "admin");
    verify(dispatch).goOn(DELIVERY);
    delivery.send(DELIVERY);
    assertThat(states()).containsOnly(MailState.SENT);
    assertThat(record.find(doubtful.id()).orElseThrow().confirmedBy()).isEqualTo("admin");
    assertThat(recipients()).hasSize(3);
  }

  @Test
  void a_mail_that_came_back_has_failed_and_can_be_sent_to_the_corrected_address() {
    post();
    delivery.send(DELIVERY);
    long id = all().get(0).id();
    assertThatThrownBy(() -> desk.bounced(id, " ")).hasMessage("notification.reasonMissing");
    desk.bounced(id, "550 user unknown");
    assertThatThrownBy(() -> desk.bounced(id, "again")).hasMessage("notification.notSent");
    assertThat(record.unreported(10))
        .extracting(Mail::lastError)
        .containsExactly("550 user unknown");

    people.put("an", "an@lao-cai.gov.vn");
    desk.resend(id, "admin");
    delivery.send(DELIVERY);
    assertThat(recipients()).contains("an@lao-cai.gov.vn");
    assertThat(record.unreported(10)).isEmpty();
  }

  @Test
  void official_letters_are_held_where_an_administrator_wants_it_until_they_are_released() {
    wordings.edit(MailKind.OFFICIAL, new MailWording("{subject}", "{text}", true), "admin");
    mailbox.postLetter(EVENT, KEY, List.of("an"), "Quyết định", "Đã có quyết định.", List.of());
    mailbox.post("task:1", KEY, List.of("binh"), "Việc mới", "Đề nghị giải quyết.");
    delivery.send(DELIVERY);
    assertThat(recipients()).containsExactly("binh@cao-bang.vn");
    assertThat(states()).containsExactly(MailState.HELD, MailState.SENT);

    desk.resend(all().get(0).id(), "admin");
    delivery.send(DELIVERY);
    assertThat(recipients()).containsExactlyInAnyOrder("binh@cao-bang.vn", "an@lao-cai.vn");
  }

  @Test
  void mails_of_a_case_answer_the_same_message_and_each_is_itself() throws Exception {
    mailbox.post("a:1", KEY, List.of("an"), "x", "y");
    mailbox.post("a:2", KEY, List.of("an"), "x", "y");
    mailbox.post("a:3", "cum-1/2017", List.of("an"), "x", "y");
    delivery.send(DELIVERY);

    List<String> thread = headers("In-Reply-To");
    assertThat(headers("References")).isEqualTo(thread);
    assertThat(thread.get(0)).isEqualTo(thread.get(1)).isNotEqualTo(thread.get(2));
    assertThat(headers("Message-ID")).doesNotHaveDuplicates();
  }

  @Test
  void an_attachment_that_is_gone_makes_the_mail_fail_and_says_so() {
    mailbox.postLetter(EVENT, KEY, List.of("an"), "x", "y", List.of("paper:17"));
    delivery.send(DELIVERY);

    assertThat(states()).containsExactly(MailState.FAILED);
    assertThat(all().get(0).lastError()).contains("paper:17");
  }

  @Test
  void a_connection_lost_after_the_text_leaves_the_mail_unclear_and_unrepeated() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.hangsUpAt = Moment.END_OF_DATA;
      mailbox.post(EVENT, KEY, List.of("an"), "x", "y");
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
      smtp.hangsUpAt = null;
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);

      assertThat(smtp.taken()).containsExactly("an@lao-cai.vn");
      assertThat(all().get(0).isUnclear(MailSlice.NOW)).isTrue();
    }
  }

  @Test
  void a_connection_lost_before_the_text_is_no_doubt_and_tried_again() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.hangsUpAt = Moment.MAIL;
      mailbox.post(EVENT, KEY, List.of("an"), "x", "y");
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
      smtp.hangsUpAt = null;
      delivery.send(DELIVERY);

      assertThat(smtp.taken()).containsExactly("an@lao-cai.vn");
    }
  }

  @Test
  void a_server_that_is_slow_with_every_answer_gets_each_mail_once() {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      for (Moment moment : Moment.values()) {
        smtp.pauses.put(moment, Duration.ofMillis(200));
      }
      post();
      delivery.send(DELIVERY);
      delivery.send(DELIVERY);

      assertThat(smtp.taken()).containsExactly("an@lao-cai.vn", "binh@cao-bang.vn");
    }
  }

  /** The mail client does not tell at what word it lost patience: so nothing is repeated. */
  @ParameterizedTest
  @EnumSource(names = {"RCPT", "END_OF_DATA"})
  void a_server_slower_than_our_patience_leaves_the_mail_unclear_and_unrepeated(Moment moment) {
    try (ScriptedSmtp smtp = new ScriptedSmtp()) {
      server.setPort(smtp.port());
      smtp.pauses.put(moment, LONGER_THAN_CLIENTS_WAIT);
      mailbox.post(EVENT, KEY, List.of("an"), "x", "y");
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
      smtp.pauses.clear();
      assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);

      assertThat(smtp.taken()).hasSizeLessThanOrEqualTo(1);
      assertThat(all().get(0).isUnclear(MailSlice.NOW)).isTrue();
    }
  }

  @Test
  void a_job_whose_time_is_up_leaves_the_rest_to_the_next() {
    settings =
        new MailSettings(
            settings.from(),
            settings.unclearAfter(),
            settings.gather(),
            settings.giveUpAfter(),
            settings.atOnce(),
            settings.pause(),
            Duration.ZERO);
    post();
    assertThat(deliveryBy(server).send(DELIVERY)).isTrue();
    assertThat(recipients()).containsExactly("an@lao-cai.vn");
    assertThat(states()).containsExactly(MailState.SENT, MailState.QUEUED);

    assertThat(deliveryBy(server).send(DELIVERY)).isFalse();
    assertThat(recipients()).containsExactly("an@lao-cai.vn", "binh@cao-bang.vn");
  }

  @Test
  void a_mail_left_in_the_servers_hands_by_a_crash_is_not_sent_until_an_administrator_says_so() {
    post();
    intake.takeIn(DELIVERY);
    Mail crashed = outbox.queued(DELIVERY, 100).get(0);
    assertThat(outbox.claim(crashed.id())).isTrue();
    assertThat(outbox.claim(crashed.id())).isFalse();
    assertThatThrownBy(() -> delivery.send(DELIVERY)).isInstanceOf(MailNotDelivered.class);
    assertThat(recipients()).containsExactly("binh@cao-bang.vn");

    // as long as it may still be on its way nobody may repeat it
    assertThatThrownBy(() -> desk.resend(crashed.id(), "admin"))
        .isInstanceOf(Refusal.class)
        .hasMessage("notification.notResendable");
    inTheServersHandsSinceYesterday(crashed);
    desk.resend(crashed.id(), "admin");
    verify(dispatch).again(DELIVERY);
    delivery.send(DELIVERY);

    assertThat(recipients()).containsExactly("binh@cao-bang.vn", "an@lao-cai.vn");
    Mail resent = record.find(crashed.id()).orElseThrow();
    assertThat(resent.resentBy()).isEqualTo("admin");
    assertThat(resent.resentAt()).isEqualTo(MailSlice.NOW);
    assertThat(resent.attempts()).isEqualTo(2);
  }

  @Test
  void a_mail_that_was_sent_is_not_sent_again_even_by_an_administrator() {
    post();
    delivery.send(DELIVERY);

    assertThatThrownBy(() -> desk.resend(all().get(0).id(), "admin"))
        .hasMessage("notification.notResendable");
    assertThatThrownBy(() -> desk.resend(-1, "admin")).hasMessage("notification.unknown");
    verify(dispatch, never()).again(any());
  }

  @Test
  void a_malformed_address_fails_for_good_and_is_resent_to_the_corrected_one() {
    people.put("an", "an@lao-cai.vn, all@bo.vn");
    post();
    delivery.send(DELIVERY);
    assertThat(states()).containsExactly(MailState.FAILED, MailState.SENT);
    verify(dispatch, times(2)).soon(); // after the commit, and because somebody has to be told

    people.put("an", "an@lao-cai.gov.vn");
    desk.resend(all().get(0).id(), "admin");
    delivery.send(DELIVERY);

    assertThat(recipients()).containsExactly("binh@cao-bang.vn", "an@lao-cai.gov.vn");
  }

  @Test
  void without_a_server_mails_are_kept_until_an_administrator_has_them_sent() {
    MailDelivery serverless =
        new MailDelivery(intake, outbox, letter, dispatch, noServer(), settings, words, clock);
    mailbox.post(EVENT, KEY, List.of("an", "chi"), "Thông báo", "Nội dung");
    serverless.send(DELIVERY);

    assertThat(recipients()).isEmpty();
    assertThat(record.page(MailState.HELD, null, 10, 0))
        .extracting(Mail::recipient)
        .containsExactly("an");

    desk.resend(all().get(0).id(), "admin");
    delivery.send(DELIVERY);
    assertThat(recipients()).containsExactly("an@lao-cai.vn");
  }

  @Test
  void line_breaks_in_names_make_no_headers_and_templates_in_names_are_text() throws Exception {
    String evil =
        "Ký\r\nBcc: thief@evil.vn\r\n\r\n${T(java.lang.Runtime)} [[${7*7}]] __${7*7}__ {due} <script>";
    people.put("an", "an@lao-cai.vn\r\nBcc: thief@evil.vn");
    mailbox.post(EVENT, evil, List.of("an", "binh"), evil, evil);
    delivery.send(DELIVERY);

    assertThat(recipients()).containsExactly("binh@cao-bang.vn");
    MimeMessage received = SMTP.getReceivedMessages()[0];
    assertThat(received.getHeader("Bcc")).isNull();
    assertThat(received.getAllRecipients()).hasSize(1);
    assertThat(received.getSubject())
        .isEqualTo(
            "Ký Bcc: thief@evil.vn ${T(java.lang.Runtime)} [[${7*7}]] __${7*7}__ {due} <script>");
    for (String part : List.of("text/plain", "text/html")) {
      assertThat(text(received, part))
          .contains("${T(java.lang.Runtime)} [[${7*7}]] __${7*7}__")
          .contains("{due}")
          .doesNotContain("49");
    }
    assertThat(text(received, "text/html")).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  private void queuedEarlierBy(int hours) {
    jdbc.update("update mail set created_at = created_at - interval '" + hours + "' hour");
  }

  private void inTheServersHandsSinceYesterday(Mail mail) {
    jdbc.update(
        "update mail set state_since = timestamp with time zone '2016-12-19 00:00:00Z' where id = ?",
        mail.id());
  }

  @SuppressWarnings("unchecked")
  private MailDelivery deliveryBy(JavaMailSender by) {
    ObjectProvider<JavaMailSender> servers = mock(ObjectProvider.class);
    when(servers.getIfAvailable()).thenReturn(by);
    return new MailDelivery(intake, outbox, letter, dispatch, servers, settings, words, clock);
  }

  public static String text(MimeMessage message, String type) throws Exception {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    while (parts.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
      parts = inner;
    }
    for (int part = 0; part < parts.getCount(); part++) {
      if (parts.getBodyPart(part).isMimeType(type)) {
        return parts.getBodyPart(part).getContent().toString();
      }
    }
    throw new AssertionError("no " + type);
  }

  private static List<String> headers(String name) throws Exception {
    List<String> found = new ArrayList<>();
    for (MimeMessage message : SMTP.getReceivedMessages()) {
      found.add(message.getHeader(name, null));
    }
    return found;
  }

  private void post() {
    mailbox.post(EVENT, KEY, List.of("an", "binh", "chi"), "Quyết định", "Đã có quyết định.");
  }

  private List<Mail> all() {
    return record.page(null, null, 100, 0).stream()
        .sorted(java.util.Comparator.comparing(Mail::id))
        .toList();
  }

  private List<MailState> states() {
    return all().stream().map(Mail::state).toList();
  }

  private List<String> recipients() {
    return Arrays.stream(SMTP.getReceivedMessages()).map(MailDeliveryTest::to).toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private User user(String id) {
    User user = mock(User.class);
    when(user.getId()).thenReturn(id);
    when(user.getEmail()).thenReturn(people.get(id));
    return user;
  }

  @SuppressWarnings("unchecked")
  private static ObjectProvider<JavaMailSender> noServer() {
    return mock(ObjectProvider.class);
  }
}
