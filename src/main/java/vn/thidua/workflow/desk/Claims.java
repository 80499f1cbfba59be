package vn.thidua.workflow.desk;

import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskHandedOver;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.workflow.WorkRegister;

/** Claimed tasks that change hands among the people of one group. */
@Component
class Claims {

  private final PersonalTasks open;
  private final WorkItems items;
  private final WorkRegister works;
  private final TasksInWords steps;
  private final TaskCompletion handIn;
  private final ApplicationEventPublisher events;

  Claims(
      PersonalTasks open,
      WorkItems items,
      WorkRegister works,
      TasksInWords steps,
      TaskCompletion handIn,
      ApplicationEventPublisher events) {
    this.open = open;
    this.items = items;
    this.works = works;
    this.steps = steps;
    this.handIn = handIn;
    this.events = events;
  }

  /**
   * Gives a task that the person has claimed back to its group.
   *
   * @throws Refusal if he has not claimed it, or it was given to him by name
   */
  void giveBack(String taskId, Actor actor) {
    open.change(
        taskId,
        actor,
        () -> {
          Task task = open.require(taskId, actor);
          if (task.getAssignee() == null) {
            throw new Refusal("workflow.notClaimed");
          }
          if (open.ofHisGroups(taskId, actor).isEmpty()) {
            throw new Refusal("workflow.givenByName");
          }
          handIn.giveBack(task, actor);
          return true;
        });
  }

  /**
   * Takes a task over that a colleague has claimed, so that it does not wait for him.
   *
   * @throws Refusal if nobody else has claimed it, or only he may do it
   */
  void takeOver(String taskId, Actor actor) {
    open.change(
        taskId,
        actor,
        () -> {
          Task task = open.find(taskId, actor);
          String before = task.getAssignee();
          if (before == null || before.equals(actor.userId())) {
            throw new Refusal("workflow.notClaimedByAnother");
          }
          WorkItem item = items.of(task, actor);
          TaskWork<?> work = works.behind(task.getTaskDefinitionKey());
          item.refuseConflict(work);
          if (work.inPerson()) {
            throw new Refusal("workflow.inPerson", steps.personName(before));
          }
          handIn.assign(task, actor.userId(), actor);
          events.publishEvent(
              new TaskHandedOver(
                  taskId, task.getName(), item.businessKey(), before, actor.userId()));
          return true;
        });
  }
}
