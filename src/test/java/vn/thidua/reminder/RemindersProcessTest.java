package vn.thidua.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class RemindersProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("reminder/reminders");

  @BeforeEach
  void everybody_reminds() {
    engine.idle("remindHolders", "escalateToHead", "escalateToLocalAffairs", "sendDigests");
  }

  @Test
  void in_the_morning_of_a_working_day_the_whole_ladder_is_climbed() {
    assertThat(morning())
        .hasPassedInOrder(
            "serviceTask_remindHolders",
            "serviceTask_escalateToHead",
            "serviceTask_escalateToLocalAffairs",
            "serviceTask_sendDigests",
            "endEvent_ladderClimbed")
        .isEnded();
  }

  @Test
  void in_quiet_hours_nobody_is_reminded() {
    engine.bean("workHours", new QuietHours());

    assertThat(morning())
        .hasPassed("endEvent_leftForLater")
        .hasNotPassed("serviceTask_remindHolders", "serviceTask_sendDigests")
        .isEnded();
  }

  @Test
  void it_starts_anew_every_day() {
    var timer =
        engine
            .getManagementService()
            .createJobQuery()
            .timers()
            .activityId("startEvent_morningCome")
            .singleResult();

    assertThat(timer.getDuedate()).isNotNull();
  }

  private ProcessInstance morning() {
    return engine.start(RemindersProcess.KEY, "", Map.of());
  }

  /** Nobody may be written to. */
  public static final class QuietHours extends PlainEngine.WorkHours {

    @Override
    public boolean areNow() {
      return false;
    }
  }
}
