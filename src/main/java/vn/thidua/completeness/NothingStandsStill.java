package vn.thidua.completeness;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Every running case waits for a person, for a job or for a case it has called; and a job that has
 * failed for good is shown as an incident.
 */
@Component
class NothingStandsStill implements CompletenessRule {

  private final RunningProcesses running;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final ProcessNames names;

  NothingStandsStill(
      RunningProcesses running,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService jobs,
      ProcessNames names) {
    this.running = running;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.names = names;
  }

  @Override
  public List<Violation> violations() {
    Set<String> waiting = running.withJobs();
    tasks.createTaskQuery().list().stream().map(Task::getProcessInstanceId).forEach(waiting::add);
    Predicate<ProcessInstance> still =
        one -> !waiting.contains(one.getId()) && !hasCalled(one.getId());
    List<Violation> found =
        running.all().stream()
            .filter(still)
            .map(
                one ->
                    Violation.of(
                        "completeness.nothingMoves",
                        RunningProcesses.caseOf(one),
                        names.of(RunningProcesses.keyOf(one.getProcessDefinitionId()))))
            .collect(Collectors.toList());
    jobs.createJobQuery().noRetriesLeft().list().stream()
        .filter(job -> !isShown(job))
        .map(this::unseen)
        .forEach(found::add);
    return found;
  }

  private boolean hasCalled(String instance) {
    return runtime.createProcessInstanceQuery().superProcessInstanceId(instance).count() > 0;
  }

  private boolean isShown(Job job) {
    return runtime.createIncidentQuery().configuration(job.getId()).count() > 0;
  }

  private Violation unseen(Job job) {
    return Violation.of(
        "completeness.stoppedUnseen",
        job.getProcessInstanceId() == null ? "" : caseOf(job.getProcessInstanceId()),
        names.of(job.getProcessDefinitionKey()),
        String.valueOf(job.getExceptionMessage()));
  }

  private String caseOf(String instance) {
    ProcessInstance of =
        runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
    return of == null ? "" : RunningProcesses.caseOf(of);
  }
}
