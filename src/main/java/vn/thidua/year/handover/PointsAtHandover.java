package vn.thidua.year.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.OpenPoints;
import vn.thidua.year.opening.YearOpening;
import vn.thidua.year.pact.AnnualPlan;
import vn.thidua.year.pact.AnnualPlans;

/** What the outgoing head leaves open to the incoming one. */
@Component
class PointsAtHandover {

  private final AwardYears awardYears;
  private final YearOpening opening;
  private final AnnualPlans plans;
  private final ObjectProvider<OpenPoints> elsewhere;
  private final RunningMatters running;
  private final Words words;

  PointsAtHandover(
      AwardYears awardYears,
      YearOpening opening,
      AnnualPlans plans,
      ObjectProvider<OpenPoints> elsewhere,
      RunningMatters running,
      Words words) {
    this.awardYears = awardYears;
    this.opening = opening;
    this.plans = plans;
    this.elsewhere = elsewhere;
    this.running = running;
    this.words = words;
  }

  /**
   * What record and engine still hold open for the year, here and in the other capabilities; one
   * sentence each.
   */
  List<String> of(AwardYear year) {
    Map<String, MemberUnit> members = awardYears.members(year.id());
    Set<String> planned =
        plans.findByAwardYear(year.id()).stream()
            .map(AnnualPlan::unitCode)
            .collect(Collectors.toSet());
    Set<String> signed = opening.signatories(year.cluster(), year.number() + 1);
    List<String> points = new ArrayList<>();
    members.forEach(
        (code, unit) -> {
          if (!planned.contains(code)) {
            points.add(words.say("year.openPoint.noPlan", unit.name()));
          }
          if (!signed.contains(code)) {
            points.add(words.say("year.openPoint.noPact", unit.name(), year.number() + 1));
          }
        });
    List<OpenPoints.Point> records =
        elsewhere.orderedStream().flatMap(each -> each.of(year).stream()).toList();
    records.forEach(each -> points.add(each.words()));
    points.addAll(running.of(year, records.stream().map(OpenPoints.Point::caseKey).toList()));
    return points;
  }
}
