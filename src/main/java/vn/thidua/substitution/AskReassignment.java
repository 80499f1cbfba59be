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
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;

/**
 * An administrator, or a director for his unit, asks what would happen if one person's tasks went
 * to another. Nothing goes before he has seen it.
 */
@Component(ReassignmentProcess.KEY + "Start")
class AskReassignment implements StartWork<AskReassignment.Input> {

  private final Substitutions substitutions;
  private final Organisation organisation;
  private final ReassignmentRows rows;

  AskReassignment(Substitutions substitutions, Organisation organisation, ReassignmentRows rows) {
    this.substitutions = substitutions;
    this.organisation = organisation;
    this.rows = rows;
  }

  /**
   * @param freeToo whether what is free for the person's roles goes too, not only what he claimed
   */
  record Input(
      @NotBlank @Size(max = 64) String from,
      @NotBlank @Size(max = 64) String to,
      @NotNull Boolean freeToo,
      @NotBlank @Size(max = 2_000) String reason) {}

  record View(List<Choice> people, Map<String, Object> input) {}

  record Choice(String userId, String label, String unit) {}

  @Override
  public View view(Actor actor) {
    List<Official> people =
        substitutions.people(actor).stream()
            .filter(each -> Substitutions.mayManage(actor, each.unit()))
            .toList();
    Map<String, String> names =
        organisation.personNames(people.stream().map(Official::userId).toList());
    return new View(
        people.stream()
            .map(each -> new Choice(each.userId(), names.get(each.userId()), each.unit()))
            .toList(),
        Map.of("freeToo", false));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    Official from =
        organisation
            .official(input.from())
            .filter(each -> Substitutions.mayManage(actor, each.unit()))
            .orElseThrow(() -> Refusal.at("from", "substitution.reassignment.notYours"));
    Official to =
        organisation
            .official(input.to())
            .filter(each -> each.unit().equals(from.unit()))
            .orElseThrow(() -> Refusal.at("to", "substitution.otherUnit"));
    if (from.userId().equals(to.userId())) {
      throw Refusal.at("to", "substitution.himself");
    }
    long id =
        rows.add(
            from.userId(), to.userId(), input.freeToo(), input.reason().strip(), actor.userId());
    return new Start(
        "giao-lai/" + from.unit() + "/" + id,
        Map.of(
            ProcessVariables.REASSIGNMENT.name(),
            id,
            ProcessVariables.ASKED_BY.name(),
            actor.userId()));
  }
}
