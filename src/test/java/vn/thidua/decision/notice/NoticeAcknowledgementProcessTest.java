package vn.thidua.decision.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class NoticeAcknowledgementProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("decision/noticeAcknowledgement");

  @Test
  void it_is_done_when_director_or_officer_has_seen_the_notice() {
    ProcessInstance notice = start();
    assertThat(engine.mayDo("acknowledgeNotice"))
        .containsExactlyInAnyOrder("lai-chau.director", "lai-chau.officer");

    engine.complete("acknowledgeNotice");

    assertThat(notice).hasPassed("endEvent_noticeAcknowledged").isEnded();
  }

  @Test
  void it_stops_with_its_year() {
    ProcessInstance notice = start();

    engine.tell("yearCancelled", "cum-1/2016/lai-chau/thong-bao-3");

    assertThat(notice).hasPassed("endEvent_stoppedWithYear").isEnded();
  }

  private static ProcessInstance start() {
    return engine.start(
        NoticeAcknowledgementProcess.KEY,
        "cum-1/2016/lai-chau/thong-bao-3",
        Map.of("awardYear", 16L, "unit", "lai-chau", "notice", 3L));
  }
}
