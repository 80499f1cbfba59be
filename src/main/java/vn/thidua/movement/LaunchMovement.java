package vn.thidua.movement;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.MOVEMENT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/** The head launches a movement: theme, occasion and period. */
@Component("movementStart")
class LaunchMovement implements StartWork<LaunchMovement.Input> {

  record Input(
      @NotNull Long awardYear,
      @NotBlank @Size(max = 300) String theme,
      @NotBlank @Size(max = 300) String occasion,
      @NotNull LocalDate startsOn,
      @NotNull LocalDate endsOn) {}

  record View(List<Year> years, Map<String, Long> input) {}

  record Year(long id, String name, int number, int units, List<MovementSummary> launched) {}

  private final Movements movements;
  private final AwardYears years;
  private final Roster roster;
  private final Organisation organisation;
  private final Words words;

  LaunchMovement(
      Movements movements,
      AwardYears years,
      Roster roster,
      Organisation organisation,
      Words words) {
    this.movements = movements;
    this.years = years;
    this.roster = roster;
    this.organisation = organisation;
    this.words = words;
  }

  @Override
  public View view(Actor actor) {
    List<Year> led =
        actor.units(Right.SIGN).stream()
            .flatMap(unit -> years.ofUnit(unit).stream())
            .filter(year -> year.state() == YearState.OPEN)
            .filter(year -> actor.may(Right.SIGN, year.headUnit()))
            .distinct()
            .map(this::choice)
            .toList();
    return new View(led, led.size() == 1 ? Map.of("awardYear", led.get(0).id()) : Map.of());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    Movement movement = movements.launch(actor, input);
    return new Start(
        movement.businessKey(years.asOpened(movement.awardYear())),
        Map.of(AWARD_YEAR.name(), movement.awardYear(), MOVEMENT.name(), movement.id()));
  }

  private Year choice(AwardYear year) {
    String number = Integer.toString(year.number());
    return new Year(
        year.id(),
        words.say("movement.yearName", organisation.clusterName(year.cluster()), number),
        year.number(),
        year.units().size(),
        movements.ofYear(year.id()));
  }
}
