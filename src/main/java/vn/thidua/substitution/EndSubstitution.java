package vn.thidua.substitution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Official;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.StartWork;

/** A substitution is ended before its last day, or called off before it begins. */
@Component(SubstitutionEndProcess.KEY + "Start")
class EndSubstitution implements StartWork<EndSubstitution.Input> {

  private final Substitutions substitutions;
  private final Organisation organisation;

  EndSubstitution(Substitutions substitutions, Organisation organisation) {
    this.substitutions = substitutions;
    this.organisation = organisation;
  }

  record Input(@NotNull Long substitution, @NotBlank @Size(max = 2_000) String reason) {}

  record View(List<SetSubstitution.Line> substitutions) {}

  @Override
  public View view(Actor actor) {
    List<Official> people = substitutions.people(actor);
    Map<String, String> names =
        organisation.personNames(people.stream().map(Official::userId).toList());
    return new View(
        substitutions.open(people).stream()
            .filter(each -> each.endedBy() == null && Substitutions.mayEnd(actor, each))
            .map(each -> SetSubstitution.Line.of(each, names, organisation))
            .toList());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    Substitution ending =
        substitutions.askToEnd(actor, input.substitution(), input.reason().strip());
    return new Start(
        "thay-mat/" + ending.unit() + "/" + ending.id(),
        Map.of(ProcessVariables.SUBSTITUTION.name(), ending.id()));
  }
}
