package vn.thidua.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.calendar.Weeks;
import vn.thidua.calendar.WorkingDays;

class WorkHoursTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final ReminderSettings settings =
      new ReminderSettings(LocalTime.of(8, 0), LocalTime.of(17, 0));
  private final WorkingDays workingDays = Weeks.without(LocalDate.of(2016, 9, 2));

  @ParameterizedTest
  @CsvSource({
    "2016-09-01T07:59:59.999999999, false, before the first minute",
    "2016-09-01T08:00, true, when the daily round begins",
    "2016-09-01T16:59:59, true, the last second",
    "2016-09-01T17:00, false, the end of the day",
    "2016-09-02T10:00, false, a holiday",
    "2016-09-03T10:00, false, a Saturday",
    "2016-09-05T10:00, true, the Monday after"
  })
  void people_are_reminded_on_working_days_from_eight_to_five(
      LocalDateTime moment, boolean reminded, String why) {
    assertThat(at(moment).areNow()).as(why).isEqualTo(reminded);
  }

  @Test
  void the_daily_round_begins_with_the_first_minute() {
    assertThat(at(LocalDateTime.of(2016, 9, 1, 8, 0)).dailyStart()).isEqualTo("0 0 8 * * ?");
  }

  private WorkHours at(LocalDateTime moment) {
    return new WorkHours(workingDays, settings, Clock.fixed(moment.atZone(ZONE).toInstant(), ZONE));
  }
}
