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
   * @throws Refusal if the period runs backwards
   */
  static Movement launched(
      AwardYear year, int runningNumber, LaunchMovement.Input input, String by, Instant at) {
    if (input.endsOn().isBefore(input.startsOn())) {
      throw Refusal.at("endsOn", "movement.endsBeforeStart");
    }
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

  /** Such as {@code cum-1/2016/phong-trao-1}. */
  String businessKey(AwardYear year) {
    return businessKey(year, runningNumber);
  }

  static String businessKey(AwardYear year, int runningNumber) {
    return year.businessKey() + "/phong-trao-" + runningNumber;
  }
}
