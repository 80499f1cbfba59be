package vn.thidua.workflow.desk;

import java.util.ArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.WorkItem;
import vn.thidua.workflow.guard.ThroughForm;

/**
 * Hands a finished task back to the engine in the name of the person, claimed and completed as one
 * command: the engine reads the case once and writes it once. Whether the task is his the desk has
 * checked; the engine does not look it up again.
 */
@Component
public class TaskCompletion {

  private final ProcessEngineConfigurationImpl engine;
  private final TaskService tasks;
  private final IdentityService identity;

  TaskCompletion(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.tasks = engine.getTaskService();
    this.identity = engine.getIdentityService();
  }

  /**
   * @param principal user id of the one in whose stead it is done; null if the person does his own
   *     work. The engine remembers him as the task's owner
   */
  public void complete(Task task, WorkItem item, @Nullable String principal) {
    inTheNameOf(item.actor(), task, command -> pass(task, item, principal, command));
  }

  /** Gives a claimed task back to its group, in the name of the person. */
  void giveBack(Task task, Actor actor) {
    assign(task, null, actor);
  }

  /** Gives a task to a person, or with null to its group, in the name of the one who says so. */
  public void assign(Task task, @Nullable String userId, Actor by) {
    inTheNameOf(
        by,
        task,
        command ->
            command.runWithoutAuthorization(
                () -> {
                  tasks.setAssignee(task.getId(), userId);
                  return null;
                }));
  }

  private void inTheNameOf(Actor actor, Task task, Command<Void> work) {
    identity.setAuthentication(actor.userId(), new ArrayList<>(actor.groups()));
    try {
      ThroughForm.open(task.getId(), () -> engine.getCommandExecutorTxRequired().execute(work));
    } finally {
      identity.clearAuthentication();
    }
  }

  private Void pass(Task task, WorkItem item, @Nullable String principal, CommandContext command) {
    command.getDbEntityManager().merge((TaskEntity) task); // as the desk has just read it
    return command.runWithoutAuthorization(
        () -> {
          if (principal != null) {
            tasks.setOwner(task.getId(), principal);
          }
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), item.actor().userId());
          }
          tasks.complete(task.getId(), item.facts());
          return null;
        });
  }
}
