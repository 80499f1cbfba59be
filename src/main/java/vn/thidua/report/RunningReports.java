package vn.thidua.report;

import static vn.thidua.workflow.ProcessVariables.REPORT;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;

/** The engine's side of a running report: its messages, its timer and its open tasks. */
@Component
public class RunningReports {

  public static final String WITHDRAWN = "reportWithdrawn";
  public static final String EXTENDED = "deadlineExtended";
  private static final String TIMER = "event_reportOverdue";
  private static final String[] TASKS_OF_THE_UNIT = {"userTask_writeReport", "userTask_signReport"};

  private final RuntimeService runtime;
  private final ManagementService management;
  private final TaskService tasks;

  RunningReports(RuntimeService runtime, ManagementService management, TaskService tasks) {
    this.runtime = runtime;
    this.management = management;
    this.tasks = tasks;
  }

  /**
   * @throws Refusal if the report's process has ended meanwhile
   */
  public void send(String message, long report) {
    try {
      runtime
          .createMessageCorrelation(message)
          .processInstanceVariableEquals(REPORT.name(), report)
          .correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw new Refusal("report.notRunning");
    }
  }

  /** Moves what the engine had already computed from the old deadline. */
  void moveDeadline(String processInstance, Date due, Date closes) {
    for (Job timer :
        management.createJobQuery().processInstanceId(processInstance).activityId(TIMER).list()) {
      management.setJobDuedate(timer.getId(), closes);
    }
    for (Task task :
        tasks
            .createTaskQuery()
            .processInstanceId(processInstance)
            .taskDefinitionKeyIn(TASKS_OF_THE_UNIT)
            .list()) {
      task.setDueDate(due);
      tasks.saveTask(task);
    }
  }
}
