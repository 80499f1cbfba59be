package vn.thidua.year.handover;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Year;
import vn.thidua.year.YearState;
import vn.thidua.year.Years;

/** Cancels a year. */
@Service
public class YearStop {

  private final Years years;
  private final AwardYears awardYears;
  private final YearCancellations cancellations;
  private final Clock clock;

  YearStop(Years years, AwardYears awardYears, YearCancellations cancellations, Clock clock) {
    this.years = years;
    this.awardYears = awardYears;
    this.cancellations = cancellations;
    this.clock = clock;
  }

  /** Records why a year is cancelled; its process then stops all work and closes it. */
  @Transactional
  AwardYear request(long id, String reason, String by) {
    years.get(id).requireRunning();
    AwardYear year = awardYears.get(id);
    if (cancellations.existsByAwardYear(id)) {
      throw new Refusal("year.cancelled", String.valueOf(year.number()));
    }
    cancellations.save(new YearCancellation(null, id, reason, by, clock.instant()));
    return year;
  }

  /** Closes a year whose cancellation was recorded. */
  @Transactional
  public void cancel(long id) {
    Year year = years.get(id).requireRunning();
    if (!cancellations.existsByAwardYear(id)) {
      throw new IllegalStateException(
          "Award year %d was told to stop, but no cancellation is recorded".formatted(id));
    }
    years.moveTo(year, YearState.CANCELLED);
  }
}
