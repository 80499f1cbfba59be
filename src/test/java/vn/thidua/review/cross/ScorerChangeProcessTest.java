package vn.thidua.review.cross;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class ScorerChangeProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("review/scorerChange");

  @Test
  void a_change_ends_when_the_report_was_passed_on() {
    engine.idle("changeScorer");

    var instance =
        engine.start(
            "scorerChange",
            "cum-1/2016/lai-chau",
            Map.of("awardYear", 2016L, "unit", "lai-chau", "crossScore", 7L));

    assertThat(instance)
        .hasPassedInOrder("serviceTask_changeScorer", "endEvent_scorerChanged")
        .isEnded();
  }
}
