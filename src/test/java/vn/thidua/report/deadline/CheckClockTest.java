package vn.thidua.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static vn.thidua.report.ReportFixtures.MONDAY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.Weeks;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.report.ReportStage;
import vn.thidua.report.ReportStages;
import vn.thidua.workflow.Done;
import vn.thidua.year.YearCalendar;

/** Monday, 5 December 2016; a check takes three working days. */
class CheckClockTest {

  private static final long REPORT = 7;

  private final ReportStages stages = mock();
  private final YearCalendar calendar = mock();
  private final WorkingDays workingDays = Weeks.mondayToFriday();
  private final CheckClock clock = new CheckClock(stages, calendar, workingDays, MONDAY);

  @BeforeEach
  void a_check_takes_three_days() {
    when(calendar.termOf("checkReport")).thenReturn(at("2016-12-08T17:00"));
  }

  @Test
  void a_report_that_comes_for_the_first_time_has_the_whole_term() {
    stayed();
    assertThat(clock.due(REPORT)).isEqualTo(at("2016-12-08T17:00"));
  }

  @Test
  void the_days_with_the_cluster_count_and_those_with_the_unit_do_not() {
    // Thursday to Friday is one working day; a week at the unit is none
    stayed(stay("2016-11-24T10:00", "2016-11-25T16:00"));
    assertThat(clock.due(REPORT)).isEqualTo(at("2016-12-07T17:00"));
    // Friday to Monday is one as well; returned on the same day is none
    stayed(
        stay("2016-11-25T10:00", "2016-11-28T09:00"), stay("2016-12-01T08:00", "2016-12-01T17:00"));
    assertThat(clock.due(REPORT)).isEqualTo(at("2016-12-07T17:00"));
  }

  @Test
  void at_least_one_working_day_is_left() {
    stayed(stay("2016-11-01T10:00", "2016-11-25T16:00"));
    assertThat(clock.due(REPORT)).isEqualTo(at("2016-12-06T17:00"));
  }

  private void stayed(ReportStage... stays) {
    when(stages.of(REPORT)).thenReturn(List.of(stays));
  }

  private static ReportStage stay(String from, String to) {
    Done signed = new Done("director", at(from).toInstant());
    return new ReportStage(
        1,
        BigDecimal.TEN,
        signed,
        signed,
        "hash",
        new Done("secretary", at(to).toInstant()),
        false);
  }

  private static Date at(String local) {
    Instant instant = LocalDateTime.parse(local).atZone(MONDAY.getZone()).toInstant();
    return Date.from(instant);
  }
}
