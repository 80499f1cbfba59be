package vn.thidua.year.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.Year;
import vn.thidua.year.YearState;
import vn.thidua.year.Years;

/** The head cancels a running year of his and says why. */
@Component(YearCancellationProcess.KEY + "Start")
public class StartYearCancellation implements StartWork<StartYearCancellation.Input> {

  private final Years years;
  private final YearStop stop;
  private final Organisation organisation;

  StartYearCancellation(Years years, YearStop stop, Organisation organisation) {
    this.years = years;
    this.stop = stop;
    this.organisation = organisation;
  }

  @Override
  public View view(Actor actor) {
    return new View(
        running(actor).stream()
            .map(
                year ->
                    new Choice(
                        year.id(), organisation.clusterName(year.clusterCode()), year.yearNumber()))
            .toList());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    if (running(actor).stream().noneMatch(year -> year.id() == input.awardYear)) {
      throw Refusal.at("awardYear", "year.notYoursToCancel");
    }
    AwardYear year = stop.request(input.awardYear, input.reason, actor.userId());
    return new Start(
        year.businessKey(), Map.of(ProcessVariables.AWARD_YEAR.name(), input.awardYear));
  }

  private List<Year> running(Actor actor) {
    return years.ledBy(actor.units(Right.SIGN)).stream()
        .filter(year -> year.state() == YearState.PLANNED || year.state() == YearState.OPEN)
        .toList();
  }

  public record Input(@NotNull Long awardYear, @NotBlank @Size(max = 4000) String reason) {}

  public record View(List<Choice> choices) {}

  record Choice(long id, String cluster, int number) {}
}
