package vn.thidua.year.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.CriteriaTables;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork.Start;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Year;
import vn.thidua.year.YearDates;
import vn.thidua.year.YearMembers;
import vn.thidua.year.YearPhase;
import vn.thidua.year.Years;
import vn.thidua.year.calendar.Schedules;
import vn.thidua.year.pact.Pact;
import vn.thidua.year.pact.Pacts;

/**
 * Plans a year and opens it; from then on calendar, quotas, rules, criteria and members are fixed.
 */
@Service
public class YearOpening {

  private final Years years;
  private final YearMembers yearMembers;
  private final Schedules schedules;
  private final AwardYears awardYears;
  private final Pacts pacts;
  private final Organisation organisation;
  private final CriteriaTables criteriaTables;
  private final Clock clock;

  YearOpening(
      Years years,
      YearMembers yearMembers,
      Schedules schedules,
      AwardYears awardYears,
      Pacts pacts,
      Organisation organisation,
      CriteriaTables criteriaTables,
      Clock clock) {
    this.years = years;
    this.yearMembers = yearMembers;
    this.schedules = schedules;
    this.awardYears = awardYears;
    this.pacts = pacts;
    this.organisation = organisation;
    this.criteriaTables = criteriaTables;
    this.clock = clock;
  }

  /** The years that these units were appointed to lead and nobody has planned yet. */
  List<Leadership> unplanned(Collection<String> headUnits) {
    return organisation.leadershipsOf(headUnits).stream()
        .filter(each -> years.find(each.cluster(), each.year()).isEmpty())
        .toList();
  }

  /**
   * Plans the year: it has a head and members, nothing else is settled.
   *
   * @return what its process instance begins with
   * @throws Refusal if the cluster has this year already
   */
  @Transactional
  public Start plan(Leadership leadership) {
    if (years.find(leadership.cluster(), leadership.year()).isPresent()) {
      throw new Refusal("year.alreadyPlanned", String.valueOf(leadership.year()));
    }
    long id = years.plan(leadership, criteriaInForce(leadership.cluster(), leadership.year()));
    List<MemberUnit> members = organisation.members(leadership.cluster(), leadership.year());
    yearMembers.freeze(id, members);
    return new Start(
        leadership.cluster() + "/" + leadership.year(),
        Map.of(
            ProcessVariables.AWARD_YEAR.name(),
            id,
            ProcessVariables.PACT_SIGNED.name(),
            allSigned(leadership.cluster(), leadership.year(), members)));
  }

  /**
   * Opens a planned year.
   *
   * @param by user id
   * @return whether all members have signed the year's pact before
   */
  @Transactional
  public boolean open(long id, List<YearPhase> phases, Map<Award, Integer> quotas, String by) {
    Year year = years.get(id).requirePlanned();
    List<MemberUnit> members = organisation.members(year.clusterCode(), year.yearNumber());
    requireEnough(members, year);
    requireFew(quotas, members);
    YearDates.requireSound(phases, clock);
    years.open(year, criteriaInForce(year.clusterCode(), year.yearNumber()), by, clock.instant());
    yearMembers.freeze(id, members);
    yearMembers.grant(id, quotas);
    schedules.keep(id, phases);
    return allSigned(year.clusterCode(), year.yearNumber(), members);
  }

  /** Codes of the units that have signed the pact of the year. */
  public Set<String> signatories(String cluster, int number) {
    return pacts.findByClusterCodeAndYearNumber(cluster, number).stream()
        .map(Pact::unitCode)
        .collect(Collectors.toSet());
  }

  /** The units with which a planned year would be opened, by code. */
  Map<String, MemberUnit> members(AwardYear year) {
    return organisation.membersByCode(year.cluster(), year.number());
  }

  /** The criteria with which a planned year would be opened. */
  CriteriaTable criteriaFor(AwardYear year) {
    return criteriaTables.get(criteriaInForce(year.cluster(), year.number()));
  }

  private long criteriaInForce(String cluster, int number) {
    return criteriaTables.inForce(cluster, LocalDate.of(number, 1, 1));
  }

  private boolean allSigned(String cluster, int number, List<MemberUnit> members) {
    return !members.isEmpty()
        && signatories(cluster, number)
            .containsAll(members.stream().map(MemberUnit::code).toList());
  }

  /** A report is scored by so many others, and the leaders must be there. */
  private void requireEnough(List<MemberUnit> members, Year year) {
    int least = awardYears.rules(year.id()).crossScorers() + 1;
    if (members.size() < least) {
      throw new Refusal(
          "year.tooFewMembers", String.valueOf(members.size()), String.valueOf(least));
    }
    Set<String> codes = members.stream().map(MemberUnit::code).collect(Collectors.toSet());
    if (!codes.contains(year.headUnit()) || !codes.containsAll(year.deputyUnits())) {
      throw new Refusal("year.leaderLeft", String.valueOf(year.yearNumber()));
    }
  }

  /** One unit gets one award at most (rule R3, Law 06/2022 art. 5). */
  private static void requireFew(Map<Award, Integer> quotas, List<MemberUnit> members) {
    int all = quotas.values().stream().mapToInt(Integer::intValue).sum();
    if (all < 1) {
      throw Refusal.at("flags", "year.noQuota");
    }
    if (all > members.size()) {
      throw Refusal.at(
          "certificates",
          "year.quotaTooLarge",
          String.valueOf(all),
          String.valueOf(members.size()));
    }
  }
}
