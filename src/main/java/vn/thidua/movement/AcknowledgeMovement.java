package vn.thidua.movement;

import static vn.thidua.workflow.ProcessVariables.MOVEMENT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** A unit's director acknowledges a movement. */
@Component
class AcknowledgeMovement implements TaskWork<AcknowledgeMovement.Input> {

  record Input(@NotNull Boolean acknowledged) {}

  private final Movements movements;
  private final MovementFacts.Reader facts;

  AcknowledgeMovement(Movements movements, MovementFacts.Reader facts) {
    this.movements = movements;
    this.facts = facts;
  }

  @Override
  public MovementFacts view(WorkItem item) {
    return facts.of(item);
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!input.acknowledged()) {
      throw Refusal.at("acknowledged", "movement.acknowledgementMissing");
    }
    movements.acknowledge(item.get(MOVEMENT), item.get(UNIT), item.actor());
  }

  @Override
  public boolean keepsDrafts() {
    return false;
  }
}
