package vn.thidua.ballot.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/** The years in which somebody leads the cluster, as head or as deputy. */
@Component
public class LedYears {

  private final AwardYears years;
  private final Roster roster;
  private final Organisation organisation;
  private final Words words;

  LedYears(AwardYears years, Roster roster, Organisation organisation, Words words) {
    this.years = years;
    this.roster = roster;
    this.organisation = organisation;
    this.words = words;
  }

  /** Those that are open. */
  public List<AwardYear> of(Actor director) {
    return director.units(Right.SIGN).stream()
        .flatMap(unit -> years.ofUnit(unit).stream())
        .filter(year -> year.state() == YearState.OPEN && isLedBy(year, director))
        .distinct()
        .toList();
  }

  public boolean isLedBy(AwardYear year, Actor actor) {
    return roster.leads(actor, year);
  }

  /** Cluster and number of a year in words. */
  public String name(AwardYear year) {
    return words.say(
        "ballot.yearOfCluster", organisation.clusterName(year.cluster()), year.number());
  }
}
