package vn.thidua.review.cross;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class ConflictDeclarationProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("review/conflictDeclaration");

  @Test
  void a_declaration_ends_when_the_report_was_passed_on() {
    engine.idle("passOnScoring");

    var instance =
        engine.start(
            "conflictDeclaration",
            "cum-1/2016/lai-chau",
            Map.of("awardYear", 2016L, "unit", "lai-chau", "crossScore", 7L));

    assertThat(instance)
        .hasPassedInOrder("serviceTask_passOnScoring", "endEvent_conflictRecorded")
        .isEnded();
  }
}
