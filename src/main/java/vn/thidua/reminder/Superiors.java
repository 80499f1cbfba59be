package vn.thidua.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Actor;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/** Who leads the year to which a case belongs. */
@Component
class Superiors {

  static final String LOCAL_AFFAIRS = "ministry.local-affairs";

  private static final int YEAR_PARTS = 2;

  private final AwardYears years;
  private final Roster roster;

  Superiors(AwardYears years, Roster roster) {
    this.years = years;
    this.roster = roster;
  }

  /**
   * Business keys of the running years that this person leads, stands beside as deputy, or keeps.
   */
  List<String> ledBy(Actor actor) {
    return years.all().stream()
        .filter(year -> year.state() == YearState.OPEN || year.state() == YearState.PLANNED)
        .filter(year -> leads(actor, year))
        .map(AwardYear::businessKey)
        .toList();
  }

  Lookup lookup() {
    return new Lookup();
  }

  private boolean leads(Actor actor, AwardYear year) {
    return actor.isIn(roster.director(year.headUnit()))
        || actor.isIn(year.headUnit() + "." + Roster.SECRETARY)
        || year.deputyUnits().stream().map(roster::director).anyMatch(actor::isIn);
  }

  /** Reads each year once. */
  final class Lookup {

    private final Map<String, Optional<AwardYear>> known = new HashMap<>();

    /**
     * The group that leads the year of the task's case; where the head unit's own people hold it,
     * its deputies. Empty for a case of no year.
     */
    Set<String> headOver(OpenTask task) {
      List<String> parts = List.of(task.businessKey().split("/"));
      if (parts.size() < YEAR_PARTS || !parts.get(1).matches("\\d{4}")) {
        return Set.of();
      }
      return known
          .computeIfAbsent(
              parts.get(0) + "/" + parts.get(1),
              key -> years.find(parts.get(0), Integer.parseInt(parts.get(1))))
          .map(year -> headOver(task, year))
          .orElse(Set.of());
    }

    private Set<String> headOver(OpenTask task, AwardYear year) {
      boolean own =
          task.groups().stream().anyMatch(group -> group.startsWith(year.headUnit() + "."));
      return own
          ? year.deputyUnits().stream().map(roster::director).collect(Collectors.toSet())
          : Set.of(roster.director(year.headUnit()));
    }
  }
}
