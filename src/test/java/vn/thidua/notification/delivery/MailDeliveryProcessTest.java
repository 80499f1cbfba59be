package vn.thidua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    engine.delegate("sendMail", execution -> execution.setVariable("mailLeft", false));
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

    engine.delegate("sendMail", execution -> execution.setVariable("mailLeft", false));
    engine.getManagementService().setJobRetries(job().getId(), 1);
    engine.runJobs();

    assertThat(incidents()).isZero();
    assertThat(delivery).hasPassed("endEvent_mailSent").isEnded();
  }

  @Test
  void what_one_job_leaves_another_sends() {
    Iterator<Boolean> left = List.of(true, true, false).iterator();
    engine.delegate("sendMail", execution -> execution.setVariable("mailLeft", left.next()));
    ProcessInstance delivery = aQueuedMail();

    engine.runJobs();

    assertThat(left).isExhausted();
    assertThat(delivery).hasPassed("endEvent_mailSent").isEnded();
  }

  @Test
  void every_six_hours_an_incident_gets_another_try() {
    List<String> tries = new ArrayList<>();
    engine.delegate("tryAgain", execution -> tries.add(execution.getProcessInstanceId()));
    ProcessInstance delivery = aQueuedMail();

    engine
        .getManagementService()
        .executeJob(engine.getManagementService().createJobQuery().timers().singleResult().getId());

    assertThat(tries).containsExactly(delivery.getId());
    assertThat(delivery).isNotEnded().hasPassed("endEvent_tryOrdered");
  }

  private static ProcessInstance aQueuedMail() {
    return engine.getRuntimeService().startProcessInstanceByKey("mailDelivery");
  }

  private static Job job() {
    return engine.getManagementService().createJobQuery().messages().singleResult();
  }

  private static long incidents() {
    return engine.getRuntimeService().createIncidentQuery().count();
  }
}
