package vn.thidua.ballot.rehearsal;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class BallotRehearsalProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("ballot/ballotRehearsal");

  private ProcessInstance rehearsal;

  @BeforeEach
  void start() {
    engine.idle("forgetRehearsal");
    rehearsal =
        engine.start("ballotRehearsal", "cum-1/2016/bo-phieu-thu", Map.of("awardYear", 2016L));
  }

  @Test
  void every_director_practises_and_it_is_forgotten() {
    engine.complete("practiseBallot");

    assertThat(rehearsal).hasPassed("serviceTask_forgetRehearsal").isEnded();
  }

  @Test
  void after_a_day_it_ends_by_itself() {
    engine.fireTimer("event_rehearsalOver");

    assertThat(rehearsal).hasPassed("serviceTask_forgetRehearsal").isEnded();
  }
}
