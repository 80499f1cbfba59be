package vn.thidua.reminder.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.calendar.Weeks;
import vn.thidua.calendar.WorkingDays;

class LadderTest {

  private static final LocalDate FRIDAY = LocalDate.of(2016, 12, 16);

  private final WorkingDays workingDays = Weeks.mondayToFriday();
  private final Ladder ladder =
      new Ladder(
          List.of(
              new Rung("*", -7, Audience.HOLDER),
              new Rung("*", -3, Audience.HOLDER),
              new Rung("*", -1, Audience.HOLDER),
              new Rung("*", 0, Audience.HOLDER),
              new Rung("*", 1, Audience.HOLDER),
              new Rung("*", 3, Audience.HEAD),
              new Rung("castBallot", -1, Audience.HOLDER)),
          workingDays);

  @ParameterizedTest
  @CsvSource({
    "2016-12-06, ",
    "2016-12-07, -7",
    "2016-12-08, ",
    "2016-12-13, -3",
    "2016-12-15, -1",
    "2016-12-16, 0",
    "2016-12-19, 1",
    "2016-12-20, "
  })
  void each_rung_is_reached_on_its_day_and_on_no_other(LocalDate today, Integer rung) {
    assertThat(
            ladder.reached(
                "writeReport", Audience.HOLDER, FRIDAY, workingDays.plus(today, -1), today))
        .map(Rung::workingDays)
        .isEqualTo(java.util.Optional.ofNullable(rung));
  }

  @Test
  void days_without_a_sweep_are_caught_up_with_by_the_highest_rung_alone() {
    assertThat(
            ladder.reached(
                "writeReport",
                Audience.HOLDER,
                FRIDAY,
                LocalDate.of(2016, 12, 1),
                LocalDate.of(2016, 12, 15)))
        .contains(new Rung("*", -1, Audience.HOLDER));
  }

  @Test
  void what_is_due_on_a_day_off_is_due_today_on_the_last_working_day_before() {
    LocalDate sunday = LocalDate.of(2016, 12, 18);
    assertThat(ladder.reached("x", Audience.HOLDER, sunday, workingDays.plus(FRIDAY, -1), FRIDAY))
        .map(Rung::workingDays)
        .contains(0);
  }

  @Test
  void a_task_with_rungs_of_its_own_has_no_others() {
    LocalDate before = LocalDate.of(2016, 12, 12);
    LocalDate three = LocalDate.of(2016, 12, 13);
    assertThat(ladder.reached("castBallot", Audience.HOLDER, FRIDAY, before, three)).isEmpty();
    assertThat(
            ladder.reached(
                "castBallot", Audience.HEAD, FRIDAY, before, workingDays.plus(FRIDAY, 9)))
        .isEmpty();
  }

  @Test
  void the_head_is_told_on_his_own_rung() {
    LocalDate wednesday = LocalDate.of(2016, 12, 21);
    assertThat(
            ladder.reached("x", Audience.HEAD, FRIDAY, workingDays.plus(wednesday, -1), wednesday))
        .map(Rung::workingDays)
        .contains(3);
  }

  @Test
  void the_window_of_due_dates_holds_every_task_that_can_have_reached_a_rung() {
    LocalDate today = FRIDAY;
    for (LocalDate due = today.minusDays(30);
        due.isBefore(today.plusDays(30));
        due = due.plusDays(1)) {
      for (Audience audience : Audience.values()) {
        if (ladder.reached("x", audience, due, workingDays.plus(today, -1), today).isPresent()) {
          assertThat(due)
              .isBetween(ladder.earliestDue(workingDays.plus(today, -1)), ladder.latestDue(today));
        }
      }
    }
  }
}
