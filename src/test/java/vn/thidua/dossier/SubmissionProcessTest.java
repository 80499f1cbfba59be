package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class SubmissionProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("dossier/submission");

  @Test
  void a_dossier_the_secretary_assembles_and_the_head_signs_is_forwarded() {
    engine.idle("compileDossier");
    var submission = engine.start("submission", "cum-1/2016", Map.of("awardYear", 2016L));
    assertThat(engine.mayDo("assembleDossier")).containsExactly("lao-cai.secretary");

    engine.complete("assembleDossier", Map.of("dossier", 9L));
    assertThat(engine.mayDo("signSubmission")).containsExactly("lao-cai.director");
    engine.complete("signSubmission");
    assertThat(submission).hasPassed("serviceTask_compileDossier");

    assertThat(submission).hasPassed("endEvent_dossierForwarded").isEnded();
  }
}
