package vn.thidua.completeness;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** What the engine runs. */
@Component
class RunningProcesses {

  private final RuntimeService runtime;
  private final ManagementService jobs;

  RunningProcesses(RuntimeService runtime, ManagementService jobs) {
    this.runtime = runtime;
    this.jobs = jobs;
  }

  List<ProcessInstance> all() {
    return runtime.createProcessInstanceQuery().list();
  }

  List<ProcessInstance> of(String process) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(process).list();
  }

  /** Ids of those that a job will carry on by itself, now or at its time. */
  Set<String> withJobs() {
    return instancesOf(jobs.createJobQuery().list().stream());
  }

  /** Ids of those that are on their way, between one step and the next. */
  Set<String> underWay() {
    return instancesOf(jobs.createJobQuery().messages().list().stream());
  }

  private static Set<String> instancesOf(Stream<Job> some) {
    return some.map(Job::getProcessInstanceId).collect(Collectors.toSet());
  }

  static String caseOf(ProcessInstance instance) {
    return Optional.ofNullable(instance.getBusinessKey()).orElse("");
  }

  /** Such as {@code awardYear} of {@code awardYear:1:4711}. */
  static String keyOf(String definitionId) {
    return definitionId.substring(0, definitionId.indexOf(':'));
  }
}
