package vn.thidua.archive.paperwork;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class PaperCorrectionProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("archive/paperCorrection");

  @Test
  void a_paper_that_is_corrected_has_its_replacement_ordered() {
    engine.idle("orderReplacement");

    assertThat(correction(true))
        .hasPassedInOrder("serviceTask_orderReplacement", "endEvent_replacementOrdered")
        .isEnded();
  }

  @Test
  void a_paper_that_is_only_declared_void_has_none() {
    assertThat(correction(false))
        .hasPassed("endEvent_onlyVoided")
        .hasNotPassed("serviceTask_orderReplacement")
        .isEnded();
  }

  private static ProcessInstance correction(boolean replaced) {
    return engine.start(
        "paperCorrection", "cum-1/2016", Map.of("paper", 7L, "paperReplaced", replaced));
  }
}
