package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.workflow.Refusal;

class YearDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-12-27",
        "2016-01-02",
        "2016-07-01",
        "2016-11-21",
        "2016-12-30",
        "2026-11-23"
      })
  void what_is_proposed_is_sound_on_any_day(String today) {
    Clock clock = on(today);

    List<LocalDate> dates = YearDates.proposedFor(2016, clock);

    assertThat(dates).isSorted().hasSize(Phase.values().length);
    assertThatCode(() -> YearDates.requireSound(phases(dates), clock)).doesNotThrowAnyException();
  }

  @Test
  void a_year_worked_afterwards_gets_the_weeks_from_today() {
    assertThat(YearDates.proposedFor(2016, on("2026-11-23")).get(2)).isEqualTo("2026-12-21");
    assertThat(YearDates.proposedFor(2016, on("2015-12-27")).get(2)).isEqualTo("2016-12-05");
  }

  @Test
  void a_report_due_today_and_a_date_years_ahead_are_refused() {
    Clock clock = on("2016-11-01");
    LocalDate today = LocalDate.of(2016, 11, 1);

    refuses("year.reportDueTooSoon", allOn(today, today), clock);
    refuses("year.dateTooFar", allOn(today.plusDays(1), today.plusYears(2).plusDays(1)), clock);
    assertThatCode(() -> YearDates.requireSound(allOn(today.plusDays(1), today.plusDays(1)), clock))
        .doesNotThrowAnyException();
  }

  private static List<YearPhase> allOn(LocalDate day, LocalDate last) {
    return phases(List.of(day, day, day, day, day, day, day, last));
  }

  private static List<YearPhase> phases(List<LocalDate> due) {
    return Phase.inOrder().stream()
        .map(
            phase -> {
              LocalDate on = due.get(phase.ordinal());
              return new YearPhase(phase, on, on, null, null, 0, on);
            })
        .toList();
  }

  private static void refuses(String key, List<YearPhase> dates, Clock clock) {
    assertThatThrownBy(() -> YearDates.requireSound(dates, clock))
        .isInstanceOf(Refusal.class)
        .hasMessage(key);
  }

  private static Clock on(String day) {
    ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    return Clock.fixed(LocalDate.parse(day).atTime(LocalTime.NOON).atZone(zone).toInstant(), zone);
  }
}
