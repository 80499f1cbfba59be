package vn.thidua.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class ReassignmentProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("substitution/reassignment");

  @Test
  void whoever_asked_sees_the_effect_and_confirms() {
    ProcessInstance reassignment =
        engine.start(
            ReassignmentProcess.KEY,
            "giao-lai/son-la/7",
            Map.of("reassignment", 7L, "askedBy", "giamdoc.sonla"));
    assertThat(engine.mayDo("confirmReassignment")).containsExactly("giamdoc.sonla");

    engine.complete("confirmReassignment");

    assertThat(reassignment).hasPassed("endEvent_tasksReassigned").isEnded();
  }
}
