package vn.thidua.year;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.CriteriaTables;
import vn.thidua.criteria.Criterion;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.pact.AnnualPlan;
import vn.thidua.year.pact.AnnualPlans;
import vn.thidua.year.pact.Pact;
import vn.thidua.year.pact.Pacts;

/** Reads award years, their pacts and their plans. */
@Service
public class AwardYears {

  private final Years years;
  private final YearMembers members;
  private final Pacts pacts;
  private final AnnualPlans plans;
  private final FrozenYears frozen;
  private final CriteriaTables criteriaTables;
  private final Clock clock;

  AwardYears(
      Years years,
      YearMembers members,
      Pacts pacts,
      AnnualPlans plans,
      FrozenYears frozen,
      CriteriaTables criteriaTables,
      Clock clock) {
    this.years = years;
    this.members = members;
    this.pacts = pacts;
    this.plans = plans;
    this.frozen = frozen;
    this.criteriaTables = criteriaTables;
    this.clock = clock;
  }

  /**
   * The year, which must exist.
   *
   * @throws Refusal if it does not
   */
  public AwardYear get(long id) {
    return read(years.get(id));
  }

  /**
   * The year as it was opened, for those who ask for what stays: cluster, number, head, units,
   * quotas. Its state may have changed since; who needs that asks {@link #get} or {@link
   * #requireOpen}.
   *
   * @throws Refusal if there is no such year
   */
  public AwardYear asOpened(long id) {
    return frozen.find(id).map(fixed -> asSeen(fixed.year(), fixed)).orElseGet(() -> get(id));
  }

  public Optional<AwardYear> find(String cluster, int number) {
    return years.find(cluster, number).map(this::read);
  }

  /** Years in which the unit is a member, newest first; planned ones too. */
  public List<AwardYear> ofUnit(String unit) {
    return read(years.ofMember(unit));
  }

  /** All years of all clusters, for those who may see them all. */
  public List<AwardYear> all() {
    return read(years.all());
  }

  /**
   * The year's members with their names of that year, by code, in the order of {@link
   * AwardYear#units()}.
   */
  public Map<String, MemberUnit> members(long id) {
    return frozen.find(id).map(FrozenYears.Frozen::members).orElseGet(() -> members.of(id));
  }

  /** The targets the unit pledged in the year's pact; empty if it did not sign. */
  public Optional<String> pledge(long id, String unit) {
    AwardYear year = asOpened(id);
    return pacts
        .findByClusterCodeAndYearNumberAndUnitCode(year.cluster(), year.number(), unit)
        .map(Pact::pledge);
  }

  /** The pledges of all units that signed the year's pact, by unit code; in one read. */
  public Map<String, String> pledges(long id) {
    AwardYear year = asOpened(id);
    return pacts.findByClusterCodeAndYearNumber(year.cluster(), year.number()).stream()
        .collect(Collectors.toMap(Pact::unitCode, Pact::pledge));
  }

  /** The unit's annual plan; empty if none was registered. */
  public Optional<String> plan(long id, String unit) {
    return plans.findByAwardYearAndUnitCode(id, unit).map(AnnualPlan::content);
  }

  /** The scored lines of {@link #criteriaTable}, in their order. */
  public List<Criterion> criteria(long id) {
    return criteriaTable(id).criteria();
  }

  /** The year's criteria table: frozen when the year was opened, before that the one in force. */
  public CriteriaTable criteriaTable(long id) {
    return frozen
        .find(id)
        .map(FrozenYears.Frozen::criteria)
        .orElseGet(() -> criteriaTables.get(criteriaTableId(years.get(id))));
  }

  private long criteriaTableId(Year year) {
    return year.state() == YearState.PLANNED
        ? criteriaTables.inForce(year.clusterCode(), LocalDate.of(year.yearNumber(), 1, 1))
        : year.criteriaTable();
  }

  /** The year's rule set: the one in force on its first day. */
  public RuleSet rules(long id) {
    return frozen.find(id).map(FrozenYears.Frozen::rules).orElseGet(() -> years.rules(id));
  }

  /**
   * The day on which the year was opened: what holds by date, such as a template, holds for the
   * whole year as of this day.
   */
  public Optional<LocalDate> openedOn(long id) {
    return years.openedAt(id).map(at -> LocalDate.ofInstant(at, clock.getZone()));
  }

  /** Whether the year's rules let an absent member send his opinion in writing (rule R10). */
  public boolean writtenOpinionAllowed(long id) {
    return rules(id).writtenOpinion();
  }

  /** Whether the year's rules let a unit vote on itself (rule R12); by default they do. */
  public boolean selfVoteAllowed(long id) {
    return rules(id).selfVote();
  }

  /**
   * How many other units score each report, by the year's rule set: a number (domain: at least two;
   * default 2), or all of them.
   */
  public int crossScorers(long id) {
    RuleSet rules = rules(id);
    return rules.allOthersScore() ? members(id).size() - 1 : rules.crossScorers();
  }

  /**
   * The spread of the cross-scores' totals (highest less lowest, in points) above which the
   * disagreement is flagged, by the year's rule set.
   */
  public BigDecimal spreadLimit(long id) {
    return rules(id).spreadLimit();
  }

  /**
   * Refuses work in a year that is closed or cancelled.
   *
   * @throws Refusal if the year is not {@link YearState#OPEN}
   */
  public AwardYear requireOpen(long id) {
    return read(years.get(id).requireOpen());
  }

  /**
   * Refuses the same, and a unit that is no member of the year.
   *
   * @throws Refusal if the year is not open or the unit belongs to another cluster
   */
  public AwardYear requireOpenFor(long id, String unit) {
    AwardYear year = requireOpen(id);
    if (!year.units().contains(unit)) {
      throw new Refusal("year.notAMember", unit, String.valueOf(year.number()));
    }
    return year;
  }

  private AwardYear read(Year year) {
    return frozen
        .of(year, () -> readFrozen(year))
        .map(fixed -> asSeen(year, fixed))
        .orElseGet(() -> read(List.of(year)).get(0));
  }

  private FrozenYears.Frozen readFrozen(Year year) {
    long id = year.id();
    return new FrozenYears.Frozen(
        year,
        Collections.unmodifiableMap(members.of(id)),
        members.quotas(List.of(id)).getOrDefault(id, Map.of()),
        criteriaTable(id),
        years.rules(id));
  }

  private List<AwardYear> read(List<Year> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Long> ids = found.stream().map(Year::id).toList();
    Map<Long, List<String>> units = members.codes(ids);
    Map<Long, Map<Award, Integer>> quotas = members.quotas(ids);
    return found.stream()
        .map(
            year ->
                asSeen(
                    year,
                    units.getOrDefault(year.id(), List.of()),
                    quotas.getOrDefault(year.id(), Map.of())))
        .toList();
  }

  private static AwardYear asSeen(Year year, FrozenYears.Frozen fixed) {
    return asSeen(year, List.copyOf(fixed.members().keySet()), fixed.quotas());
  }

  private static AwardYear asSeen(Year year, List<String> units, Map<Award, Integer> quotas) {
    return new AwardYear(
        year.id(),
        year.clusterCode(),
        year.yearNumber(),
        year.state(),
        year.headUnit(),
        year.deputyUnits(),
        List.copyOf(units),
        Map.copyOf(quotas));
  }
}
