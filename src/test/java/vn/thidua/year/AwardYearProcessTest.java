package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class AwardYearProcessTest {

  @RegisterExtension
  static final PlainEngine engine =
      PlainEngine.with("year/awardYear")
          .calling("unitReport")
          .calling("clusterReview")
          .calling("evaluationMeeting")
          .calling("submission")
          .calling("ministryDecision");

  private ProcessInstance year;

  @BeforeEach
  void a_year_is_planned() {
    engine.idle("openNextYear", "closeCancelledYear");
    year = engine.start("awardYear", "cum-1/2016", Map.of("awardYear", 2016L));
  }

  @Test
  void a_year_runs_from_its_pact_to_the_handover_and_is_closed() {
    engine.complete("openYear", Map.of("pactSigned", false));
    engine.complete("signPact");
    engine.complete("registerPlan");
    engine.complete("unitReport");
    engine.complete("clusterReview");
    engine.complete("evaluationMeeting", Map.of("proposed", true));
    engine.complete("submission");
    engine.complete("ministryDecision");
    engine.complete("receiveAward");
    engine.complete("signNextPact");
    engine.complete("confirmHandover");
    engine.complete("acceptHandover");

    assertThat(year)
        .hasPassed("serviceTask_openNextYear", "endEvent_yearClosed")
        .hasNotPassed("serviceTask_closeCancelledYear")
        .isEnded();
  }

  @Test
  void a_year_whose_pact_is_signed_goes_on_with_the_plans() {
    engine.complete("openYear", Map.of("pactSigned", true));

    assertThat(year).isWaitingAt("userTask_registerPlan").hasNotPassed("userTask_signPact");
  }

  @Test
  void every_director_signs_for_his_own_unit() {
    engine.complete("openYear", Map.of("pactSigned", false));

    assertThat(engine.mayDo("signPact"))
        .containsExactlyInAnyOrder("lao-cai.director", "cao-bang.director", "lai-chau.director");
  }

  @Test
  void the_year_waits_for_the_last_director() {
    engine.complete("openYear", Map.of("pactSigned", false));
    for (Task task : engine.tasks("signPact").subList(1, PlainEngine.UNITS.size())) {
      engine.getTaskService().complete(task.getId());
    }
    engine.runJobs();

    assertThat(year).isWaitingAt("userTask_signPact");
    engine.complete("signPact");
    assertThat(year).isWaitingAt("userTask_registerPlan");
  }

  @Test
  void every_unit_reports_under_a_key_of_its_own() {
    engine.complete("openYear", Map.of("pactSigned", true));
    engine.complete("registerPlan");

    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("unitReport")
                .list())
        .extracting(ProcessInstance::getBusinessKey)
        .containsExactlyInAnyOrder(
            "cum-1/2016/lao-cai", "cum-1/2016/cao-bang", "cum-1/2016/lai-chau");
  }

  @Test
  void the_ministry_decides_on_the_dossier_that_was_submitted() {
    engine.complete("openYear", Map.of("pactSigned", true));
    engine.complete("registerPlan");
    engine.complete("unitReport");
    engine.complete("clusterReview");
    engine.complete("evaluationMeeting", Map.of("proposed", true));
    engine.complete("submission", Map.of("dossier", 9L));

    Task decision = engine.tasks("ministryDecision").get(0);
    assertThat(engine.getTaskService().getVariables(decision.getId()))
        .containsOnly(Map.entry("awardYear", 2016L), Map.entry("dossier", 9L));
  }

  @Test
  void a_year_in_which_nobody_is_proposed_is_summed_up_without_a_submission() {
    engine.complete("openYear", Map.of("pactSigned", true));
    engine.complete("registerPlan");
    engine.complete("unitReport");
    engine.complete("clusterReview");
    engine.complete("evaluationMeeting", Map.of("proposed", false));

    assertThat(year)
        .isWaitingAtExactly("userTask_receiveAward")
        .hasNotPassed("callActivity_submission", "callActivity_ministryDecision");
  }

  @Test
  void the_incoming_head_takes_over_from_the_outgoing_one() {
    theMinistryHasDecided();
    assertThat(engine.mayDo("receiveAward")).containsExactly("lao-cai.director");
    engine.complete("receiveAward");
    engine.complete("signNextPact");
    assertThat(engine.mayDo("confirmHandover")).containsExactly("lao-cai.director");
    engine.complete("confirmHandover");
    assertThat(engine.mayDo("acceptHandover")).containsExactly("ha-giang.director");
  }

  @Test
  void a_cancelled_year_stops_with_everything_that_runs_in_it() {
    engine.complete("openYear", Map.of("pactSigned", true));
    engine.complete("registerPlan");

    engine.tell("yearCancelled", "cum-1/2016");

    assertThat(year)
        .hasPassed("serviceTask_closeCancelledYear", "endEvent_yearCancelled")
        .isEnded();
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
  }

  private void theMinistryHasDecided() {
    engine.complete("openYear", Map.of("pactSigned", true));
    engine.complete("registerPlan");
    engine.complete("unitReport");
    engine.complete("clusterReview");
    engine.complete("evaluationMeeting", Map.of("proposed", true));
    engine.complete("submission");
    engine.complete("ministryDecision");
    assertThat(year).isWaitingAt("userTask_receiveAward");
  }
}
