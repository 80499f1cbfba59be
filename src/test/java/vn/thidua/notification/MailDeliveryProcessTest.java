package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class MailDeliveryProcessTest {

  private static final int ATTEMPTS = 5;

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("notification/mailDelivery");

  @Test
  void a_mail_waits_for_the_job_executor_and_is_sent() {
    engine.idle("sendMail");
    ProcessInstance delivery = aQueuedMail();
    assertThat(delivery).hasNotPassed("serviceTask_sendMail").isNotEnded();

    engine.runJobs();

    assertThat(delivery).hasPassed("endEvent_mailSent").isEnded();
  }

  @Test
  void a_mail_that_fails_five_times_becomes_an_incident_and_can_be_sent_later() {
    engine.delegate(
        "sendMail",
        execution -> {
          throw new IllegalStateException("SMTP server is down");
        });
    ProcessInstance delivery = aQueuedMail();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      assertThat(incidents()).as("before attempt %s", attempt).isZero();
      assertThatThrownBy(() -> engine.getManagementService().executeJob(job().getId()))
          .hasMessageContaining("SMTP server is down");
    }
    assertThat(incidents()).isOne();

    engine.idle("sendMail");
    engine.getManagementService().setJobRetries(job().getId(), 1);
    engine.runJobs();

    assertThat(incidents()).isZero();
    assertThat(delivery).hasPassed("endEvent_mailSent").isEnded();
  }

  private static ProcessInstance aQueuedMail() {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey("mailDelivery", Map.of("mail", "task/17/an"));
  }

  private static Job job() {
    return engine.getManagementService().createJobQuery().singleResult();
  }

  private static long incidents() {
    return engine.getRuntimeService().createIncidentQuery().count();
  }
}
