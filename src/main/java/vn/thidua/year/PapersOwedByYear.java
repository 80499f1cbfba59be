package vn.thidua.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.archive.OwedPaper;
import vn.thidua.archive.OwedPapers;
import vn.thidua.year.handover.HandOvers;
import vn.thidua.year.pact.AnnualPlans;
import vn.thidua.year.pact.Pact;
import vn.thidua.year.pact.Pacts;

/** Plan, pacts and minutes of hand-over. */
@Component
class PapersOwedByYear implements OwedPapers {

  private final AwardYears years;
  private final AnnualPlans plans;
  private final Pacts pacts;
  private final HandOvers handOvers;

  PapersOwedByYear(AwardYears years, AnnualPlans plans, Pacts pacts, HandOvers handOvers) {
    this.years = years;
    this.plans = plans;
    this.pacts = pacts;
    this.handOvers = handOvers;
  }

  @Override
  public List<OwedPaper> by(long id) {
    AwardYear year = years.get(id);
    String key = year.businessKey();
    List<OwedPaper> owed = new ArrayList<>();
    if (years.openedOn(id).isPresent()) {
      owed.add(OwedPaper.one(key, "plan", ""));
    }
    plans
        .findByAwardYear(id)
        .forEach(plan -> owed.add(OwedPaper.one(key, "unitPlan", plan.unitCode())));
    if (isSigned(year) && !isSignedInTheYearBefore(year)) {
      owed.add(OwedPaper.one(key, "pact", String.valueOf(year.number())));
    }
    handOvers
        .findByAwardYear(id)
        .ifPresent(
            handOver -> {
              owed.add(OwedPaper.one(key, "pact", String.valueOf(year.number() + 1)));
              if (handOver.isAccepted()) {
                owed.add(OwedPaper.one(key, "handOverMinutes", ""));
              }
            });
    return owed;
  }

  private boolean isSigned(AwardYear year) {
    Set<String> signed =
        pacts.findByClusterCodeAndYearNumber(year.cluster(), year.number()).stream()
            .map(Pact::unitCode)
            .collect(Collectors.toCollection(HashSet::new));
    return !signed.isEmpty() && signed.containsAll(year.units());
  }

  /** All sign the next pact before the cluster is handed over. */
  private boolean isSignedInTheYearBefore(AwardYear year) {
    return years
        .find(year.cluster(), year.number() - 1)
        .flatMap(before -> handOvers.findByAwardYear(before.id()))
        .isPresent();
  }
}
