package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/** The head or a deputy lets the cluster's directors practise the ballot. */
@Component("ballotRehearsalStart")
class StartRehearsal implements StartWork<StartRehearsal.Input> {

  private final AwardYears years;
  private final Roster roster;
  private final Organisation organisation;
  private final Wording wording;

  StartRehearsal(AwardYears years, Roster roster, Organisation organisation, Wording wording) {
    this.years = years;
    this.roster = roster;
    this.organisation = organisation;
    this.wording = wording;
  }

  record Input(@NotNull Long awardYear) {}

  /**
   * @param input the only year, chosen already: one click is enough
   */
  record View(List<YearRow> years, Map<String, Object> input) {}

  record YearRow(long id, String name) {}

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public View view(Actor actor) {
    List<YearRow> led =
        actor.unitsAs(Roster.DIRECTOR).stream()
            .flatMap(unit -> years.ofUnit(unit).stream())
            .filter(year -> year.state() == YearState.OPEN && leads(actor, year))
            .distinct()
            .map(
                year ->
                    new YearRow(
                        year.id(),
                        wording.say(
                            "ballot.yearOfCluster",
                            organisation.clusterName(year.cluster()),
                            String.valueOf(year.number()))))
            .toList();
    return new View(led, led.isEmpty() ? Map.of() : Map.of("awardYear", led.get(0).id()));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    AwardYear year = years.requireOpen(input.awardYear());
    if (!leads(actor, year)) {
      throw new Refusal("ballot.rehearsedByHeadOnly");
    }
    return new Start(year.businessKey() + "/bo-phieu-thu", Map.of(AWARD_YEAR.name(), year.id()));
  }

  private boolean leads(Actor actor, AwardYear year) {
    return actor.isIn(roster.head(year.id())) || actor.isIn(roster.deputy(year.id()));
  }
}
