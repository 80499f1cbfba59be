package vn.thidua.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Works one case to its end in one thread. The same for the system and for the bare engine: due
 * jobs are run as the job executor would, each task is found by its candidate group, and only how a
 * task is done differs.
 */
final class Walk {

  /** How a task is done. */
  interface Worker {
    void work(Task task, TaskBell.Call call);
  }

  /** How jobs are run, or counted too. */
  interface JobRunner {
    void run(String jobId);
  }

  private final TaskService tasks;
  private final ManagementService management;
  private final TaskBell bell;
  private final Worker worker;
  private final JobRunner jobs;

  Walk(ProcessEngine engine, TaskBell bell, Worker worker, JobRunner jobs) {
    this.tasks = engine.getTaskService();
    this.management = engine.getManagementService();
    this.bell = bell;
    this.worker = worker;
    this.jobs = jobs;
  }

  /** Until nobody has work in this case; how often each task was done, by its name. */
  Map<String, Integer> toTheEnd(String businessKey) {
    Map<String, Integer> done = new TreeMap<>();
    runJobs();
    while (!bell.calls().isEmpty()) {
      TaskBell.Call call = bell.calls().remove();
      Task task = next(call, businessKey);
      if (task != null) {
        worker.work(task, call);
        done.merge(task.getTaskDefinitionKey(), 1, Integer::sum);
      }
      if (bell.calls().isEmpty()) {
        runJobs();
      }
    }
    return done;
  }

  /** Null where the call came from another case, such as the cluster's next year. */
  private Task next(TaskBell.Call call, String businessKey) {
    TaskQuery query = tasks.createTaskQuery().processInstanceBusinessKeyLike(businessKey + "%");
    List<Task> first =
        (call.group() ? query.taskCandidateGroup(call.who()) : query.taskAssignee(call.who()))
            .listPage(0, 1);
    return first.isEmpty() ? null : first.get(0);
  }

  private void runJobs() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(this::run);
    }
  }

  /** One that vanished meanwhile, because its task was not needed any more, is done. */
  private void run(Job job) {
    try {
      jobs.run(job.getId());
    } catch (ProcessEngineException failed) {
      if (management.createJobQuery().jobId(job.getId()).count() > 0) {
        throw failed;
      }
    }
  }

  /** Mails are no part of the case. */
  private List<Job> due() {
    return management.createJobQuery().messages().withRetriesLeft().active().list().stream()
        .filter(job -> !"mailDelivery".equals(job.getProcessDefinitionKey()))
        .toList();
  }
}
