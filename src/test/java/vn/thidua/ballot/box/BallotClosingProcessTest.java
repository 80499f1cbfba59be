package vn.thidua.ballot.box;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class BallotClosingProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("ballot/ballotClosing");

  @Test
  void it_ends_when_the_voting_was_told() {
    engine.idle("closeVoting");

    var closing =
        engine.start("ballotClosing", "cum-1/2016", Map.of("awardYear", 2016L, "ballot", 7L));

    assertThat(closing)
        .hasPassedInOrder("serviceTask_closeVoting", "endEvent_votingClosed")
        .isEnded();
  }
}
