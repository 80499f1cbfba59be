package vn.thidua.decision.notice;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class NoticeChaseProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("decision/noticeChase");

  @Test
  void it_is_done_when_its_form_was_handed_in() {
    assertThat(
            engine.start(NoticeChaseProcess.KEY, "cum-1/2016/don-doc-1", Map.of("awardYear", 16L)))
        .hasPassed("endEvent_unitsReminded")
        .isEnded();
  }
}
