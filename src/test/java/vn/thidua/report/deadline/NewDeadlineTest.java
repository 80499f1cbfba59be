package vn.thidua.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.workflow.Refusal;

class NewDeadlineTest {

  /** Friday 9 December 2016, 23:30 in Hanoi. */
  private static final Clock FRIDAY_NIGHT =
      Clock.fixed(Instant.parse("2016-12-09T16:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private static final LocalDate SATURDAY = LocalDate.of(2016, 12, 10);

  /** A Monday off, because New Year's Day was a Sunday. */
  private static final LocalDate HOLIDAY = LocalDate.of(2017, 1, 2);

  private final WorkingDays workingDays = mock(WorkingDays.class);
  private final NewDeadline newDeadline = new NewDeadline(workingDays, FRIDAY_NIGHT);

  @BeforeEach
  void saturdays_and_a_holiday_are_off() {
    when(workingDays.isWorkingDay(any()))
        .thenAnswer(
            call -> !SATURDAY.equals(call.getArgument(0)) && !HOLIDAY.equals(call.getArgument(0)));
    when(workingDays.holiday(HOLIDAY)).thenReturn(Optional.of("Tết Dương lịch"));
    when(workingDays.onOrAfter(any())).thenReturn(LocalDate.of(2017, 1, 3));
  }

  @Test
  void today_lasts_until_its_last_second() {
    assertThat(newDeadline.endOf(LocalDate.of(2016, 12, 9))).isEqualTo("2016-12-09T16:59:59Z");
  }

  @Test
  void yesterday_is_refused() {
    assertThat(refusal(LocalDate.of(2016, 12, 8))).isEqualTo("report.newDueInThePast");
  }

  @Test
  void a_day_of_the_weekend_is_refused_as_such() {
    assertThat(refusal(SATURDAY)).isEqualTo("report.newDueOnWeekend");
  }

  @Test
  void a_holiday_is_refused_by_its_name_with_the_next_working_day() {
    Refusal refusal = refused(HOLIDAY);

    assertThat(refusal.messageKey()).isEqualTo("report.newDueOnHoliday");
    assertThat(refusal.arguments()).containsExactly("02/01/2017", "Tết Dương lịch", "03/01/2017");
    assertThat(refusal.field()).isEqualTo("newDue");
  }

  private String refusal(LocalDate day) {
    return refused(day).messageKey();
  }

  private Refusal refused(LocalDate day) {
    return catchThrowableOfType(Refusal.class, () -> newDeadline.endOf(day));
  }
}
