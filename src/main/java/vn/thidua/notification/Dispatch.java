package vn.thidua.notification;

import static vn.thidua.workflow.ProcessVariables.MAIL_EVENT;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Has the engine's job executor send the mails of an event, after the transaction commits. */
@Component
class Dispatch {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final SystemActor system;
  private final Clock clock;

  Dispatch(RuntimeService runtime, ManagementService management, SystemActor system, Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.system = system;
    this.clock = clock;
  }

  void start(String event, String businessKey) {
    system.does(
        () ->
            runtime.startProcessInstanceByKey(
                MailDeliveryProcess.KEY, businessKey, Map.of(MAIL_EVENT.name(), event)));
  }

  /** Has an event tried again at once: by the instance that waits or has failed, else a new one. */
  void again(String event, String businessKey) {
    ProcessInstance waiting = system.does(() -> waitingFor(event));
    if (waiting == null) {
      start(event, businessKey);
    } else {
      system.does(() -> wake(waiting));
    }
  }

  private ProcessInstance waitingFor(String event) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(MailDeliveryProcess.KEY)
        .variableValueEquals(MAIL_EVENT.name(), event)
        .list()
        .stream()
        .findFirst()
        .orElse(null);
  }

  private boolean wake(ProcessInstance instance) {
    for (Job job :
        management.createJobQuery().processInstanceId(instance.getProcessInstanceId()).list()) {
      if (job.getRetries() == 0) {
        management.setJobRetries(job.getId(), 1);
      }
      management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    }
    return true;
  }
}
