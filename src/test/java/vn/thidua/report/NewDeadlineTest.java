package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.thidua.workflow.Refusal;

class NewDeadlineTest {

  /** Friday 9 December 2016, 23:30 in Hanoi. */
  private static final Clock FRIDAY_NIGHT =
      Clock.fixed(Instant.parse("2016-12-09T16:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @Test
  void today_lasts_until_its_last_second() {
    assertThat(NewDeadline.endOf(LocalDate.of(2016, 12, 9), FRIDAY_NIGHT))
        .isEqualTo("2016-12-09T16:59:59Z");
  }

  @Test
  void yesterday_is_refused() {
    assertThat(refusal(LocalDate.of(2016, 12, 8))).isEqualTo("report.newDueInThePast");
  }

  @Test
  void a_day_of_the_weekend_is_refused() {
    assertThat(refusal(LocalDate.of(2016, 12, 10))).isEqualTo("report.newDueNotAWorkingDay");
    assertThat(refusal(LocalDate.of(2016, 12, 11))).isEqualTo("report.newDueNotAWorkingDay");
  }

  private static String refusal(LocalDate day) {
    return catchThrowableOfType(Refusal.class, () -> NewDeadline.endOf(day, FRIDAY_NIGHT))
        .messageKey();
  }
}
