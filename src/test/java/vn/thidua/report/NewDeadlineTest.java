package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.Weeks;
import vn.thidua.workflow.Refusal;

class NewDeadlineTest {

  /** Friday 9 December 2016, 23:30 in Hanoi. */
  private static final Clock FRIDAY_NIGHT =
      Clock.fixed(Instant.parse("2016-12-09T16:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private final NewDeadline newDeadline = new NewDeadline(Weeks.mondayToFriday(), FRIDAY_NIGHT);

  @Test
  void today_lasts_until_its_last_second() {
    assertThat(newDeadline.endOf(LocalDate.of(2016, 12, 9))).isEqualTo("2016-12-09T16:59:59Z");
  }

  @Test
  void yesterday_is_refused() {
    assertThat(refusal(LocalDate.of(2016, 12, 8))).isEqualTo("report.newDueInThePast");
  }

  @Test
  void a_day_on_which_nobody_works_is_refused() {
    assertThat(refusal(LocalDate.of(2016, 12, 10))).isEqualTo("report.newDueNotAWorkingDay");
  }

  private String refusal(LocalDate day) {
    return catchThrowableOfType(Refusal.class, () -> newDeadline.endOf(day)).messageKey();
  }
}
