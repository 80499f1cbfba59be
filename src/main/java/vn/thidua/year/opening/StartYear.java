package vn.thidua.year.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYearProcess;

/** The director of the unit that was appointed head begins the cluster's year. */
@Component(AwardYearProcess.KEY + "Start")
public class StartYear implements StartWork<StartYear.Input> {

  private final YearOpening opening;
  private final Organisation organisation;

  StartYear(YearOpening opening, Organisation organisation) {
    this.opening = opening;
    this.organisation = organisation;
  }

  @Override
  public View view(Actor actor) {
    return new View(
        choices(actor).stream()
            .map(
                each ->
                    new Choice(key(each), organisation.clusterName(each.cluster()), each.year()))
            .toList());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    return choices(actor).stream()
        .filter(each -> key(each).equals(input.year))
        .findFirst()
        .map(opening::plan)
        .orElseThrow(() -> Refusal.at("year", "year.notYoursToPlan", input.year));
  }

  private List<Leadership> choices(Actor actor) {
    return opening.unplanned(actor.units(Right.SIGN));
  }

  private static String key(Leadership leadership) {
    return leadership.cluster() + "/" + leadership.year();
  }

  /**
   * @param year such as {@code cum-1/2016}
   */
  public record Input(@NotBlank @Size(max = 50) String year) {}

  public record View(List<Choice> choices) {}

  public record Choice(String key, String cluster, int number) {}
}
