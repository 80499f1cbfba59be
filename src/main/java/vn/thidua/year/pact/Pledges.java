package vn.thidua.year.pact;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Years;

/** What the units promise: the pact of a year and their annual plans. */
@Service
class Pledges {

  private final AwardYears awardYears;
  private final Years years;
  private final Pacts pacts;
  private final AnnualPlans plans;
  private final Clock clock;

  Pledges(AwardYears awardYears, Years years, Pacts pacts, AnnualPlans plans, Clock clock) {
    this.awardYears = awardYears;
    this.years = years;
    this.pacts = pacts;
    this.plans = plans;
    this.clock = clock;
  }

  /** The pact of this year or of the next one. */
  Optional<Pact> pact(AwardYear year, int number, String unit) {
    return pacts.findByClusterCodeAndYearNumberAndUnitCode(year.cluster(), number, unit);
  }

  /**
   * Signs the year's pact. A unit that signed it at the end of the year before, while others did
   * not, confirms or renews its pledge once.
   *
   * @param by user id of the director
   */
  @Transactional
  void signPact(long id, String unit, String pledge, String by) {
    AwardYear year = awardYears.requireOpenFor(id, unit);
    Optional<Pact> before = pact(year, year.number(), unit);
    if (before.isPresent() && !before.get().signedAt().isBefore(openedAt(id))) {
      throw alreadySigned(year.number());
    }
    sign(before.map(Pact::id).orElse(null), year, year.number(), unit, pledge, by);
  }

  /** Signs the pact of the year that follows. */
  @Transactional
  void signNextPact(long id, String unit, String pledge, String by) {
    AwardYear year = awardYears.requireOpenFor(id, unit);
    if (pact(year, year.number() + 1, unit).isPresent()) {
      throw alreadySigned(year.number() + 1);
    }
    sign(null, year, year.number() + 1, unit, pledge, by);
  }

  /** Registers the unit's plan of the year. */
  @Transactional
  void registerPlan(long id, String unit, String content, String by) {
    AwardYear year = awardYears.requireOpenFor(id, unit);
    if (plans.findByAwardYearAndUnitCode(id, unit).isPresent()) {
      throw new Refusal("year.planAlreadyRegistered", String.valueOf(year.number()));
    }
    plans.save(new AnnualPlan(null, id, unit, content, by, clock.instant()));
  }

  private Instant openedAt(long id) {
    return years.openedAt(id).orElseThrow();
  }

  private void sign(
      @org.jspecify.annotations.Nullable Long pact,
      AwardYear year,
      int number,
      String unit,
      String pledge,
      String by) {
    pacts.save(new Pact(pact, year.cluster(), number, unit, pledge, by, clock.instant()));
  }

  private static Refusal alreadySigned(int number) {
    return new Refusal("year.pactAlreadySigned", String.valueOf(number));
  }
}
