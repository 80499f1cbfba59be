package vn.thidua.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/** A service task in the background whose work is refused, or fails. */
class FailedJobsInWordsTest {

  private static final String SENTENCE = Words.ofBundles().say("year.alreadySummedUp", "2016");

  private RuntimeException failure = new Refusal("year.alreadySummedUp", "2016");
  private ProcessEngine engine;

  @BeforeEach
  void a_job_waits() {
    var settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setProcessEngineName("failed-jobs");
    settings.setJdbcUrl("jdbc:h2:mem:failed-jobs");
    settings.setDefaultNumberOfRetries(2);
    JavaDelegate work =
        execution -> {
          throw failure;
        };
    settings.setBeans(Map.of("work", work));
    settings.setFailedJobCommandFactory(new FailedJobsInWords(Words.ofBundles()));
    engine = settings.buildProcessEngine();
    ProcessEngines.unregister(engine);
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "x.bpmn",
            Bpmn.createExecutableProcess("x")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaAsyncBefore()
                .camundaDelegateExpression("${work}")
                .endEvent()
                .done())
        .deploy();
    engine.getRuntimeService().startProcessInstanceByKey("x");
  }

  @AfterEach
  void over() {
    engine.close();
  }

  @Test
  void a_refusal_is_kept_as_its_sentence_in_the_job_and_in_the_incident() {
    runTwice();

    assertThat(job().getExceptionMessage()).isEqualTo(SENTENCE);
    assertThat(engine.getRuntimeService().createIncidentQuery().singleResult().getIncidentMessage())
        .isEqualTo(SENTENCE);
    assertThat(engine.getManagementService().getJobExceptionStacktrace(job().getId()))
        .contains("vn.thidua.workflow.Refusal: year.alreadySummedUp", "FailedJobsInWordsTest");
  }

  @Test
  void a_refusal_inside_another_failure_is_kept_as_its_sentence_too() {
    failure = new IllegalStateException("x", failure);
    runTwice();

    assertThat(job().getExceptionMessage()).isEqualTo(SENTENCE);
  }

  @Test
  void any_other_failure_is_kept_as_it_is() {
    failure = new IllegalStateException("SMTP không trả lời");
    runTwice();

    assertThat(job().getExceptionMessage()).isEqualTo("SMTP không trả lời");
  }

  private void runTwice() {
    for (int retries = 2; retries > 0; retries--) {
      assertThat(job().getRetries()).isEqualTo(retries);
      assertThatThrownBy(() -> engine.getManagementService().executeJob(job().getId()))
          .isSameAs(failure);
    }
    assertThat(job().getRetries()).isZero();
  }

  private Job job() {
    return engine.getManagementService().createJobQuery().singleResult();
  }
}
