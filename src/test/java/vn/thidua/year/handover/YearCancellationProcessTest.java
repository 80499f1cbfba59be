package vn.thidua.year.handover;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class YearCancellationProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("year/yearCancellation");

  @Test
  void a_cancellation_ends_when_the_year_was_told() {
    engine.idle("cancelYear");

    var cancellation = engine.start("yearCancellation", "cum-1/2016", Map.of("awardYear", 2016L));

    assertThat(cancellation)
        .hasPassedInOrder("serviceTask_cancelYear", "endEvent_cancellationDone")
        .isEnded();
  }
}
