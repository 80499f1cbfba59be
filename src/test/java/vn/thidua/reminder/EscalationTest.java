package vn.thidua.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.calendar.Weeks;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.reminder.ladder.Audience;
import vn.thidua.reminder.ladder.Ladder;
import vn.thidua.reminder.ladder.Ladders;
import vn.thidua.reminder.ladder.Rung;
import vn.thidua.words.Words;
import vn.thidua.workflow.CaseNames;
import vn.thidua.year.Graces;

/**
 * A report is due on Friday 9 December with two working days of grace: it closes on Tuesday 13. The
 * one who has it is reminded from its day; the head hears of it three working days after it closed.
 */
class EscalationTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalDate DUE = LocalDate.of(2016, 12, 9);
  private static final LocalDate CLOSES = LocalDate.of(2016, 12, 13);
  private static final LocalDate THREE_DAYS_AFTER_DUE = LocalDate.of(2016, 12, 14);
  private static final LocalDate THREE_DAYS_AFTER_GRACE = LocalDate.of(2016, 12, 16);
  private static final String CASE = "cum-1/2016/lao-cai";

  private final OpenTasks tasks = mock(OpenTasks.class);
  private final Ladders ladders = mock(Ladders.class);
  private final Reminders reminders = mock(Reminders.class);
  private final Superiors superiors = mock(Superiors.class);
  private final Graces graces = mock(Graces.class);
  private final Accounts accounts = mock(Accounts.class);
  private final Mailbox mailbox = mock(Mailbox.class);
  private final WorkingDays workingDays = Weeks.mondayToFriday();

  @BeforeEach
  void a_report_with_two_days_of_grace() {
    when(ladders.ladder())
        .thenReturn(
            new Ladder(
                List.of(new Rung("*", 1, Audience.HOLDER), new Rung("*", 3, Audience.HEAD)),
                workingDays));
    Graces.Lookup lookup = mock(Graces.Lookup.class);
    when(graces.lookup()).thenReturn(lookup);
    when(lookup.closes(CASE, DUE)).thenReturn(CLOSES);
    OpenTask report =
        new OpenTask(
            "17",
            "writeReport",
            "Lập báo cáo",
            CASE,
            "lao-cai",
            DUE.minusDays(30).atStartOfDay(ZONE).toInstant(),
            DUE.atTime(17, 0).atZone(ZONE).toInstant(),
            null,
            new TreeSet<>(),
            new TreeSet<>(Set.of("lao-cai.officer")));
    when(tasks.due(any(), any()))
        .thenAnswer(
            call ->
                DUE.isBefore(call.getArgument(0)) || DUE.isAfter(call.getArgument(1))
                    ? List.of()
                    : List.of(report));
    Superiors.Lookup head = mock(Superiors.Lookup.class);
    when(superiors.lookup()).thenReturn(head);
    when(head.headOver(report)).thenReturn(Set.of("lang-son.director"));
    when(accounts.membersOf(any()))
        .thenReturn(
            Map.of(
                "lang-son.director", Set.of("giamdoc.langson"),
                "lao-cai.officer", Set.of("canbo.laocai")));
  }

  @Test
  void the_head_hears_nothing_as_long_as_grace_counts() {
    sweep(THREE_DAYS_AFTER_DUE).remind(Audience.HEAD);
    verifyNoInteractions(mailbox);
  }

  @Test
  void the_head_hears_three_working_days_after_the_end_of_grace() {
    sweep(THREE_DAYS_AFTER_GRACE).remind(Audience.HEAD);

    ArgumentCaptor<String> text = ArgumentCaptor.forClass(String.class);
    verify(mailbox)
        .post(
            anyString(),
            eq(CASE),
            eq(Set.of("giamdoc.langson")),
            eq("[" + CASE + "] Hết ân hạn đã 3 ngày làm việc: Lập báo cáo"),
            text.capture());
    assertThat(text.getValue()).contains("Hạn: 17:00 09/12/2016", "Đề nghị đôn đốc");
  }

  @Test
  void whoever_has_the_task_is_reminded_from_the_day_it_was_due() {
    sweep(LocalDate.of(2016, 12, 12)).remind(Audience.HOLDER);
    verify(mailbox)
        .post(
            anyString(),
            eq(CASE),
            eq(Set.of("canbo.laocai")),
            eq("[" + CASE + "] Quá hạn 1 ngày làm việc: Lập báo cáo"),
            anyString());
  }

  @SuppressWarnings("unchecked")
  private ReminderRound sweep(LocalDate today) {
    when(reminders.sweptBefore(today)).thenReturn(Optional.of(workingDays.plus(today, -1)));
    Clock clock = Clock.fixed(today.atTime(LocalTime.of(8, 0)).atZone(ZONE).toInstant(), ZONE);
    Words messages = Words.ofBundles();
    ObjectProvider<CaseNames> noNames = mock(ObjectProvider.class);
    ReminderTexts texts =
        new ReminderTexts(messages, noNames, mock(JdbcClient.class), clock) {
          @Override
          Map<String, String> groupNames(java.util.Collection<String> groups) {
            return Map.of();
          }
        };
    return new ReminderRound(
        new DueReminders(
            tasks,
            ladders,
            reminders,
            graces,
            new ReminderRecipients(superiors, mock(Digests.class), accounts),
            workingDays,
            clock),
        reminders,
        texts,
        mailbox,
        mock(PlatformTransactionManager.class),
        clock);
  }
}
