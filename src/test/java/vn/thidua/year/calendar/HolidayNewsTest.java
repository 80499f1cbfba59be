package vn.thidua.year.calendar;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.thidua.calendar.HolidaysImported;
import vn.thidua.cluster.Organisation;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Phase;
import vn.thidua.year.Roster;
import vn.thidua.year.YearPhase;
import vn.thidua.year.YearState;

/** Whom a newly imported table of holidays concerns, and what he is told. */
class HolidayNewsTest {

  private static final LocalDate REPORTS_DUE = LocalDate.of(2016, 12, 5);
  private static final LocalDate REVIEW_DUE = LocalDate.of(2016, 12, 9);

  private final AwardYears years = mock(AwardYears.class);
  private final Schedules schedules = mock(Schedules.class);
  private final Roster roster = mock(Roster.class);
  private final Organisation organisation = mock(Organisation.class);
  private final Accounts accounts = mock(Accounts.class);
  private final Mailbox mailbox = mock(Mailbox.class);
  private final HolidayNews news =
      new HolidayNews(
          years,
          schedules,
          roster,
          organisation,
          accounts,
          mailbox,
          messages(),
          Clock.systemDefaultZone());

  @BeforeEach
  void a_year_whose_review_is_four_working_days_after_the_reports() {
    thereIs(YearState.OPEN);
    when(schedules.of(1)).thenReturn(List.of(reports(), review(REVIEW_DUE)));
    when(organisation.clusterName("cum-1")).thenReturn("Cụm số 1");
    when(roster.director("lao-cai")).thenReturn("lao-cai.director");
    when(roster.secretary(1)).thenReturn("lao-cai.secretary");
    when(accounts.membersOf(List.of("lao-cai.director", "lao-cai.secretary")))
        .thenReturn(
            Map.of(
                "lao-cai.director", Set.of("giamdoc.laocai"),
                "lao-cai.secretary", Set.of("thuky.laocai")));
  }

  @Test
  void head_and_secretary_are_told_which_dates_would_move_and_that_none_has() {
    recalculatedIs(reports(), review(REVIEW_DUE.plusDays(3)));

    news.on(new HolidaysImported(2016));

    ArgumentCaptor<String> text = ArgumentCaptor.forClass(String.class);
    verify(mailbox)
        .post(
            anyString(),
            eq("cum-1/2016"),
            eq(Set.of("giamdoc.laocai", "thuky.laocai")),
            eq("[cum-1/2016] Lịch nghỉ năm 2016 vừa nhập: có hạn nên dời"),
            text.capture());
    assertThat(text.getValue())
        .contains("từ 09/12/2016 sang 12/12/2016", "Cụm số 1", "Hạn đang chạy chưa đổi")
        .doesNotContain("05/12/2016");
  }

  @Test
  void where_no_date_moves_nobody_is_told() {
    recalculatedIs(reports(), review(REVIEW_DUE));
    news.on(new HolidaysImported(2016));
    verifyNoInteractions(mailbox);
  }

  @Test
  void a_year_that_is_over_is_left_alone() {
    thereIs(YearState.CLOSED);
    recalculatedIs(reports(), review(REVIEW_DUE.plusDays(3)));
    news.on(new HolidaysImported(2016));
    verifyNoInteractions(mailbox);
  }

  private void thereIs(YearState state) {
    when(years.all())
        .thenReturn(
            List.of(
                new AwardYear(
                    1, "cum-1", 2016, state, "lao-cai", List.of(), List.of("lao-cai"), Map.of())));
  }

  private void recalculatedIs(YearPhase... phases) {
    when(schedules.workOut(any())).thenReturn(List.of(phases));
  }

  private static YearPhase reports() {
    return new YearPhase(
        Phase.REPORT, REPORTS_DUE.minusMonths(1), REPORTS_DUE, null, null, 0, REPORTS_DUE);
  }

  private static YearPhase review(LocalDate due) {
    return new YearPhase(Phase.REVIEW, REPORTS_DUE, due, Phase.REPORT, 4, 0, due);
  }

  private static Words messages() {
    return Words.ofBundles();
  }
}
