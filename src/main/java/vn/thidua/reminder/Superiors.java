package vn.thidua.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearKey;
import vn.thidua.year.YearState;

/** Who leads the year to which a case belongs. */
@Component
class Superiors {

  static final String LOCAL_AFFAIRS = "ministry.local-affairs";

  private final AwardYears years;
  private final Roster roster;

  Superiors(AwardYears years, Roster roster) {
    this.years = years;
    this.roster = roster;
  }

  Lookup lookup() {
    return new Lookup();
  }

  private boolean leads(Actor actor, AwardYear year) {
    return roster.leads(actor, year) || actor.may(Right.KEEP_FILES, year.headUnit());
  }

  /** Reads each year once. */
  final class Lookup {

    private final Map<YearKey, Optional<AwardYear>> known = new HashMap<>();
    private @Nullable List<AwardYear> running;

    /**
     * Business keys of the running years that this person leads, stands beside as deputy, or keeps.
     */
    List<String> ledBy(Actor actor) {
      if (running == null) {
        running =
            years.all().stream()
                .filter(year -> year.state() == YearState.OPEN || year.state() == YearState.PLANNED)
                .toList();
      }
      return running.stream()
          .filter(year -> leads(actor, year))
          .map(AwardYear::businessKey)
          .toList();
    }

    /**
     * The group that leads the year of the task's case; where the head unit's own people hold it,
     * its deputies. Empty for a case of no year.
     */
    Set<String> headOver(OpenTask task) {
      return YearKey.of(task.businessKey())
          .flatMap(
              key -> known.computeIfAbsent(key, each -> years.find(each.cluster(), each.number())))
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
