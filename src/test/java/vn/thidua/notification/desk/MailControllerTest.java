package vn.thidua.notification.desk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailRecord;
import vn.thidua.notification.MailState;
import vn.thidua.notification.delivery.Letter;

class MailControllerTest {

  private static final Instant NOW = Instant.parse("2016-12-20T02:00:00Z");
  private static final TestingAuthenticationToken ADMIN = user("GROUP_camunda-admin");

  private final MailRecord record = mock(MailRecord.class);
  private final MailDesk desk = mock(MailDesk.class);
  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(new MailController(record, desk, mock(Letter.class))).build();

  @BeforeEach
  void ten_minutes_make_a_mail_unclear() {
    lenient().when(desk.unclearBefore()).thenReturn(NOW.minus(Duration.ofMinutes(10)));
  }

  @Test
  void administrators_read_the_outbox_page_by_page() throws Exception {
    when(record.page(MailState.SENDING, null, 51, 50))
        .thenReturn(
            List.of(sendingSince(NOW.minusSeconds(5)), sendingSince(NOW.minusSeconds(700))));

    web.perform(get("/api/mails?state=SENDING&page=1").principal(ADMIN))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mails[0].mail.subject").value("Việc mới"))
        .andExpect(jsonPath("$.mails[0].unclear").value(false))
        .andExpect(jsonPath("$.mails[1].unclear").value(true))
        .andExpect(jsonPath("$.more").value(false));
  }

  @Test
  void a_full_page_says_that_there_are_more() throws Exception {
    when(record.page(null, null, 51, 0)).thenReturn(Collections.nCopies(51, sendingSince(NOW)));

    web.perform(get("/api/mails?page=-3").principal(ADMIN))
        .andExpect(jsonPath("$.mails.length()").value(50))
        .andExpect(jsonPath("$.more").value(true));
  }

  @Test
  void an_unknown_state_or_a_page_that_is_no_number_is_a_bad_request() throws Exception {
    web.perform(get("/api/mails?state=LOST").principal(ADMIN)).andExpect(status().isBadRequest());
    web.perform(get("/api/mails?page=x").principal(ADMIN)).andExpect(status().isBadRequest());
  }

  @Test
  void administrators_have_a_mail_sent_again_under_their_name() throws Exception {
    web.perform(post("/api/mails/7/resend").principal(ADMIN)).andExpect(status().isAccepted());

    verify(desk).resend(7, "user");
  }

  @Test
  void administrators_say_that_a_mail_arrived_or_came_back() throws Exception {
    web.perform(post("/api/mails/7/sent").principal(ADMIN)).andExpect(status().isNoContent());
    web.perform(
            post("/api/mails/8/bounce")
                .principal(ADMIN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"550 user unknown\"}"))
        .andExpect(status().isNoContent());

    verify(desk).confirmSent(7, "user");
    verify(desk).bounced(8, "550 user unknown");
  }

  @Test
  void nobody_else_reads_or_resends_mails() {
    TestingAuthenticationToken director = user("GROUP_lao-cai.director");
    assertThatThrownBy(() -> web.perform(get("/api/mails").principal(director)))
        .hasCauseInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> web.perform(post("/api/mails/7/resend").principal(director)))
        .hasCauseInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> web.perform(get("/api/mails")))
        .hasCauseInstanceOf(AccessDeniedException.class);
    verifyNoInteractions(record, desk);
  }

  private static TestingAuthenticationToken user(String authority) {
    return new TestingAuthenticationToken("user", "", authority);
  }

  private static Mail sendingSince(Instant since) {
    return new Mail(
        7,
        "task:1",
        "an",
        "an@lao-cai.vn",
        "newTask",
        "Việc mới",
        "Kính gửi",
        "",
        "",
        "cum-1/2016",
        MailState.SENDING,
        since,
        1,
        null,
        since,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
