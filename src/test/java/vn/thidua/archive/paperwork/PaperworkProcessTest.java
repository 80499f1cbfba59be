package vn.thidua.archive.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class PaperworkProcessTest {

  private static final int ATTEMPTS = 5;

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("archive/paperwork");

  @Test
  void papers_wait_for_the_job_executor_and_are_written() {
    engine.idle("writePapers");
    ProcessInstance writing = ordered();
    assertThat(writing).hasNotPassed("serviceTask_writePapers").isNotEnded();

    engine.runJobs();

    assertThat(writing).hasPassed("endEvent_papersWritten").isEnded();
  }

  @Test
  void papers_that_fail_five_times_become_an_incident_and_can_be_written_later() {
    engine.delegate(
        "writePapers",
        execution -> {
          throw new IllegalStateException("no font");
        });
    ProcessInstance writing = ordered();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      assertThat(incidents()).as("before attempt %s", attempt).isZero();
      assertThatThrownBy(() -> engine.getManagementService().executeJob(job().getId()))
          .hasMessageContaining("no font");
    }
    assertThat(incidents()).isOne();

    engine.idle("writePapers");
    engine.getManagementService().setJobRetries(job().getId(), 1);
    engine.runJobs();

    assertThat(incidents()).isZero();
    assertThat(writing).hasPassed("endEvent_papersWritten").isEnded();
  }

  private static ProcessInstance ordered() {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey("paperwork", Map.of("paperOrder", 17L));
  }

  private static Job job() {
    return engine.getManagementService().createJobQuery().singleResult();
  }

  private static long incidents() {
    return engine.getRuntimeService().createIncidentQuery().count();
  }
}
