package vn.thidua.year;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Answers the drawings' question "whose task is this?" with the name of a group ({@code
 * <unit>.<role>}). Rights follow the year's head, deputy and secretary, never a fixed group.
 */
@Component("roster")
public class Roster {

  public static final String DIRECTOR = "director";
  public static final String OFFICER = "officer";
  public static final String SECRETARY = "secretary";

  private final Years years;
  private final YearMembers members;
  private final HandOvers handOvers;

  Roster(Years years, YearMembers members, HandOvers handOvers) {
    this.years = years;
    this.members = members;
    this.handOvers = handOvers;
  }

  public List<String> units(long awardYear) {
    return members.codes(List.of(awardYear)).getOrDefault(awardYear, List.of());
  }

  public String director(String unit) {
    return unit + "." + DIRECTOR;
  }

  public String officer(String unit) {
    return unit + "." + OFFICER;
  }

  public String head(long awardYear) {
    return director(years.get(awardYear).headUnit());
  }

  public String deputy(long awardYear) {
    return director(years.get(awardYear).deputyUnit());
  }

  public String secretary(long awardYear) {
    return years.get(awardYear).headUnit() + "." + SECRETARY;
  }

  /** Who checks a unit's report: the secretary, for the head unit's own report the deputy. */
  public String checker(long awardYear, String unit) {
    Year year = years.get(awardYear);
    return unit.equals(year.headUnit())
        ? director(year.deputyUnit())
        : year.headUnit() + "." + SECRETARY;
  }

  /** Who decides about a unit: the head, about the head unit the deputy. */
  public String leaderFor(long awardYear, String unit) {
    Year year = years.get(awardYear);
    return director(unit.equals(year.headUnit()) ? year.deputyUnit() : year.headUnit());
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
