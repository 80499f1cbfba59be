package vn.thidua.report.deadline;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class DeadlineExtensionProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("report/deadlineExtension");

  @Test
  void an_extension_ends_when_the_report_was_told() {
    engine.idle("extendDeadline");

    var extension =
        engine.start(
            "deadlineExtension",
            "cum-1/2016/lai-chau",
            Map.of("awardYear", 2016L, "unit", "lai-chau", "report", 7L));

    assertThat(extension)
        .hasPassedInOrder("serviceTask_extendDeadline", "endEvent_extensionDone")
        .isEnded();
  }
}
