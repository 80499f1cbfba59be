package vn.thidua.movement;

import static vn.thidua.workflow.ProcessVariables.MOVEMENT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** A unit's officer reports what the unit did in a movement. */
@Component
class ReportMovement implements TaskWork<ReportMovement.Input> {

  record Input(@NotBlank @Size(max = 4000) String report) {}

  private final Movements movements;
  private final MovementFacts.Reader facts;

  ReportMovement(Movements movements, MovementFacts.Reader facts) {
    this.movements = movements;
    this.facts = facts;
  }

  @Override
  public MovementFacts view(WorkItem item) {
    return facts.of(item);
  }

  @Override
  public void perform(WorkItem item, Input input) {
    movements.report(item.get(MOVEMENT), item.get(UNIT), input.report(), item.actor());
  }
}
