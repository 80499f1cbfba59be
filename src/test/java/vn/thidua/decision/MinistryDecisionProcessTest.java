package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class MinistryDecisionProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("decision/ministryDecision");

  private ProcessInstance decision;

  @BeforeEach
  void a_dossier_is_received() {
    engine.idle("publishDecision");
    decision =
        engine.start("ministryDecision", "cum-1/2016", Map.of("awardYear", 2016L, "dossier", 9L));
  }

  @Test
  void a_complete_dossier_ends_with_a_published_decision() {
    engine.complete("receiveDossier", Map.of("dossierComplete", true));
    engine.complete("giveOpinion");
    engine.complete("appraise");
    engine.complete("councilOpinion");
    engine.complete("decide");
    engine.complete("issueDecision");

    assertThat(decision)
        .hasPassed("serviceTask_publishDecision", "endEvent_decisionPublished")
        .hasNotPassed("userTask_supplementDossier")
        .isEnded();
  }

  @Test
  void where_nobody_is_awarded_the_units_are_told_without_a_decision() {
    engine.complete("receiveDossier", Map.of("dossierComplete", true));
    engine.complete("giveOpinion");
    engine.complete("appraise");
    engine.complete("councilOpinion");
    engine.complete("decide", Map.of("nobodyAwarded", true));

    assertThat(decision)
        .hasPassed("serviceTask_publishDecision", "endEvent_decisionPublished")
        .hasNotPassed("userTask_issueDecision")
        .isEnded();
  }

  @Test
  void an_incomplete_dossier_goes_back_to_the_cluster_and_returns_supplemented() {
    engine.complete("receiveDossier", Map.of("dossierComplete", false));
    assertThat(engine.mayDo("supplementDossier")).containsExactly("lao-cai.secretary");
    engine.complete("supplementDossier");

    assertThat(decision)
        .isWaitingAtExactly("userTask_receiveDossier")
        .hasNotPassed("userTask_giveOpinion");
  }

  @Test
  void every_step_belongs_to_its_part_of_the_ministry() {
    assertThat(engine.mayDo("receiveDossier")).containsExactly("ministry.local-affairs");
    engine.complete("receiveDossier", Map.of("dossierComplete", true));
    assertThat(engine.mayDo("giveOpinion")).containsExactly("ministry.local-affairs");
    engine.complete("giveOpinion");
    assertThat(engine.mayDo("appraise")).containsExactly("ministry.office");
    engine.complete("appraise");
    assertThat(engine.mayDo("councilOpinion")).containsExactly("ministry.council");
    engine.complete("councilOpinion");
    assertThat(engine.mayDo("decide")).containsExactly("ministry.minister");
    engine.complete("decide");
    assertThat(engine.mayDo("issueDecision")).containsExactly("ministry.office");
  }
}
