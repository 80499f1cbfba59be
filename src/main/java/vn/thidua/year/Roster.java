package vn.thidua.year;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.rights.Role;
import vn.thidua.year.handover.HandOvers;

/**
 * Answers the drawings' question "whose task is this?" with the name of a group ({@code
 * <unit>.<role>}). Rights follow the year's head, deputy and secretary, never a fixed group.
 */
@Component("roster")
public class Roster {

  private final AwardYears years;
  private final HandOvers handOvers;

  Roster(AwardYears years, HandOvers handOvers) {
    this.years = years;
    this.handOvers = handOvers;
  }

  public List<String> units(long awardYear) {
    return years.asOpened(awardYear).units();
  }

  public String director(String unit) {
    return Role.DIRECTOR.of(unit);
  }

  /** Who votes for a unit: its director in person; nobody in his stead is in this group. */
  public String delegate(String unit) {
    return Role.DELEGATE.of(unit);
  }

  public String officer(String unit) {
    return Role.OFFICER.of(unit);
  }

  public String head(long awardYear) {
    return director(years.asOpened(awardYear).headUnit());
  }

  public String deputy(long awardYear) {
    return director(years.asOpened(awardYear).deputyUnits().get(0));
  }

  public String secretary(long awardYear) {
    return Role.SECRETARY.of(years.asOpened(awardYear).headUnit());
  }

  /** Who checks a unit's report: the secretary, for the head unit's own report the deputy. */
  public String checker(long awardYear, String unit) {
    AwardYear year = years.asOpened(awardYear);
    return unit.equals(year.headUnit())
        ? director(year.deputyUnits().get(0))
        : Role.SECRETARY.of(year.headUnit());
  }

  /** Who decides about a unit: the head, about the head unit the deputy. */
  public String leaderFor(long awardYear, String unit) {
    AwardYear year = years.asOpened(awardYear);
    return director(unit.equals(year.headUnit()) ? year.deputyUnits().get(0) : year.headUnit());
  }

  /** Whether he decides about a unit in this year: never about his own, even if he should lead. */
  public boolean decidesAbout(Actor actor, long awardYear, String unit) {
    return actor.isIn(leaderFor(awardYear, unit)) && !actor.belongsTo(unit);
  }

  /** Whether he judges a unit's report: checks it, or decides about the unit. */
  public boolean judges(Actor actor, long awardYear, String unit) {
    return actor.isIn(checker(awardYear, unit)) || actor.isIn(leaderFor(awardYear, unit));
  }

  /** Whether he leads this year: as director of the head unit, or of one that stands beside it. */
  public boolean leads(Actor actor, AwardYear year) {
    return actor.may(Right.SIGN, year.headUnit()) || actor.may(Right.SIGN, year.deputyUnits());
  }

  /** Who takes the cluster over; the outgoing head has named him before. */
  public String incomingHead(long awardYear) {
    return handOvers
        .findByAwardYear(awardYear)
        .map(handOver -> director(handOver.headUnit()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Award year %d has no confirmed hand-over yet".formatted(awardYear)));
  }
}
