package vn.thidua.movement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;

/** One emulation movement of an award year. */
record Movement(
    @Id @Nullable Long id,
    long awardYear,
    int runningNumber,
    String theme,
    String occasion,
    LocalDate startsOn,
    LocalDate endsOn,
    String launchedBy,
    Instant launchedAt) {

  /**
   * A new movement of the year.
   *
   * @throws Refusal if the period runs backwards or leaves the calendar year of the award year (our
   *     rule: what counts for a year's awards happens in it; a longer movement is launched again)
   */
  static Movement launched(
      AwardYear year, int runningNumber, LaunchMovement.Input input, String by, Instant at) {
    if (input.endsOn().isBefore(input.startsOn())) {
      throw Refusal.at("endsOn", "movement.endsBeforeStart");
    }
    within(year, "startsOn", input.startsOn());
    within(year, "endsOn", input.endsOn());
    return new Movement(
        null,
        year.id(),
        runningNumber,
        input.theme().strip(),
        input.occasion().strip(),
        input.startsOn(),
        input.endsOn(),
        by,
        at);
  }

  private static void within(AwardYear year, String field, LocalDate day) {
    if (day.getYear() != year.number()) {
      throw Refusal.at(field, "movement.outsideYear", Integer.toString(year.number()));
    }
  }

  /** Such as {@code cum-1/2016/phong-trao-1}. */
  String businessKey(AwardYear year) {
    return year.businessKey() + "/phong-trao-" + runningNumber;
  }
}
