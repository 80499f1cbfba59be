package vn.thidua.recommendation;

import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The obstacles and recommendations of the award years and their answers. */
@Service
@Transactional
public class Recommendations {

  private final RecommendationRecords records;
  private final AwardYears years;
  private final Clock clock;

  Recommendations(RecommendationRecords records, AwardYears years, Clock clock) {
    this.records = records;
    this.years = years;
    this.clock = clock;
  }

  /** All of a year, in the order they were put. */
  @Transactional(readOnly = true)
  public List<RecommendationSummary> ofYear(long awardYear) {
    return records.findByAwardYearOrderByPutAtAscIdAsc(awardYear).stream()
        .map(RecommendationSummary::of)
        .toList();
  }

  /** Puts one for the actor's own unit, which must be a member of the open year. */
  Recommendation put(Actor actor, PutRecommendation.Input input) {
    if (!speaksFor(actor, input.unit())) {
      throw Refusal.at("unit", "recommendation.notYourUnit");
    }
    AwardYear year = years.requireOpen(input.awardYear());
    if (!year.units().contains(input.unit())) {
      throw Refusal.at("awardYear", "recommendation.notAMember", Integer.toString(year.number()));
    }
    return put(input, year, actor.userId());
  }

  /** Puts one in the name of a unit whose right to it is known. */
  Recommendation put(PutRecommendation.Input input, AwardYear year, String by) {
    int number = records.nextNumber(year.id(), input.unit());
    try {
      return records.save(Recommendation.put(number, input, by, clock.instant()));
    } catch (DbActionExecutionException failure) {
      throw failure.getCause() instanceof DuplicateKeyException
          ? new Refusal("recommendation.putAtTheSameTime")
          : failure;
    }
  }

  void answer(long recommendation, String text, Actor actor) {
    records.save(get(recommendation).answered(text, actor.userId(), clock.instant()));
  }

  void acknowledge(long recommendation, Actor actor) {
    records.save(get(recommendation).acknowledged(actor.userId(), clock.instant()));
  }

  @Transactional(readOnly = true)
  Recommendation get(long recommendation) {
    return records
        .findById(recommendation)
        .orElseThrow(
            () -> new IllegalArgumentException("No recommendation with id " + recommendation));
  }

  private static boolean speaksFor(Actor actor, String unit) {
    return actor.may(Right.SPEAK, unit);
  }
}
