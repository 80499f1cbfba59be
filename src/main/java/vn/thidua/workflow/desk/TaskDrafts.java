package vn.thidua.workflow.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.workflow.WorkRegister;
import vn.thidua.workflow.draft.DraftOvertaken;
import vn.thidua.workflow.draft.DraftState;
import vn.thidua.workflow.draft.Drafts;
import vn.thidua.workflow.draft.Presences;

/** The unfinished inputs of open tasks, and who else is writing them. */
@Component
class TaskDrafts {

  private final PersonalTasks open;
  private final WorkItems items;
  private final WorkRegister works;
  private final Drafts drafts;
  private final Presences presences;
  private final TasksInWords steps;

  TaskDrafts(
      PersonalTasks open,
      WorkItems items,
      WorkRegister works,
      Drafts drafts,
      Presences presences,
      TasksInWords steps) {
    this.open = open;
    this.items = items;
    this.works = works;
    this.drafts = drafts;
    this.presences = presences;
    this.steps = steps;
  }

  /**
   * Keeps an unfinished input.
   *
   * @param seen version of the draft that its writer has seen, 0 if none
   * @return the new version
   * @throws DraftOvertaken if somebody has saved since
   */
  int keep(String taskId, Actor actor, JsonNode body, int seen) {
    if (!body.isObject()) {
      throw new Refusal("workflow.notAnObject");
    }
    return open.change(taskId, actor, () -> keepOnce(taskId, actor, body, seen));
  }

  /**
   * Tells who else has the form open and what was saved since.
   *
   * @param tab tells the tabs of a person apart
   * @param seen version of the draft that this tab shows, 0 if none
   */
  DraftState present(String taskId, Actor actor, String tab, int seen) {
    Task task = open.find(taskId, actor);
    TaskWork<?> work = works.behind(task.getTaskDefinitionKey());
    WorkItem item = items.of(task, actor);
    item.refuseConflict(work);
    requireDrafts(work);
    String key = item.draftKey();
    List<Presences.Presence> others = presences.report(key, actor.userId(), tab);
    return steps.draftState(drafts.find(key), seen, others, actor);
  }

  /** How a draft that was saved by somebody else stands, for the one who came too late. */
  DraftState overtaking(DraftOvertaken refusal, Actor actor) {
    return steps.draftState(refusal.newer(), Drafts.NONE, List.of(), actor);
  }

  private int keepOnce(String taskId, Actor actor, JsonNode body, int seen) {
    Task task = open.require(taskId, actor);
    requireDrafts(works.behind(task.getTaskDefinitionKey()));
    return drafts.keep(items.of(task, actor).draftKey(), actor.userId(), body, seen);
  }

  private static void requireDrafts(TaskWork<?> work) {
    if (!work.keepsDrafts()) {
      throw new Refusal("workflow.noDrafts");
    }
  }
}
