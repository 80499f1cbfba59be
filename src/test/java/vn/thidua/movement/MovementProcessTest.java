package vn.thidua.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class MovementProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("movement/movement");

  private ProcessInstance movement;

  @BeforeEach
  void a_movement_is_launched() {
    engine.bean("movements", new EndOfMovement());
    movement =
        engine.start(
            "movement", "cum-1/2016/movement-3", Map.of("awardYear", 2016L, "movement", 3L));
  }

  @Test
  void a_movement_closes_when_every_unit_has_reported_on_it() {
    engine.complete("acknowledgeMovement");
    engine.complete("reportMovement");

    assertThat(movement)
        .hasPassed("endEvent_participationReported", "endEvent_movementClosed")
        .isEnded();
  }

  @Test
  void each_unit_takes_part_at_its_own_pace() {
    engine.getTaskService().complete(engine.tasks("acknowledgeMovement").get(0).getId());
    engine.runJobs();

    assertThat(movement)
        .isWaitingAt("userTask_acknowledgeMovement", "userTask_reportMovement")
        .hasNotPassed("endEvent_movementClosed");
  }

  @Test
  void the_report_is_due_when_the_movement_ends() {
    engine.complete("acknowledgeMovement");

    assertThat(engine.tasks("reportMovement"))
        .hasSameSizeAs(PlainEngine.UNITS)
        .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(EndOfMovement.DAY));
    assertThat(engine.mayDo("reportMovement"))
        .containsExactlyInAnyOrder("lao-cai.officer", "cao-bang.officer", "lai-chau.officer");
  }

  @Test
  void a_movement_of_a_cancelled_year_stops() {
    engine.tell("yearCancelled", "cum-1/2016/movement-3");

    assertThat(movement).hasPassed("endEvent_stoppedWithYear").isEnded();
  }

  /** Every movement ends on the same day. */
  public static final class EndOfMovement {

    static final Date DAY = new Date(1_463_590_800_000L);

    public Date endsOn(Long movement) {
      return DAY;
    }
  }
}
