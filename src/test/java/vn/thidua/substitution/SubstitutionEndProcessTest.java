package vn.thidua.substitution;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class SubstitutionEndProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("substitution/substitutionEnd");

  @Test
  void an_early_end_is_done_when_the_substitution_was_told() {
    engine.idle("endSubstitution");

    assertThat(
            engine.start(
                SubstitutionEndProcess.KEY, "thay-mat/son-la/7", Map.of("substitution", 7L)))
        .hasPassedInOrder("serviceTask_endSubstitution", "endEvent_substitutionEnded")
        .isEnded();
  }
}
