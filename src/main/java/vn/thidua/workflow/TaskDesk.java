package vn.thidua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.desk.InputReader;
import vn.thidua.workflow.desk.PersonalTasks;
import vn.thidua.workflow.desk.ShownState;
import vn.thidua.workflow.desk.TaskCompletion;
import vn.thidua.workflow.desk.TaskDone;
import vn.thidua.workflow.desk.TaskPage;
import vn.thidua.workflow.desk.TaskSummary;
import vn.thidua.workflow.desk.TasksInWords;
import vn.thidua.workflow.desk.WorkItems;
import vn.thidua.workflow.draft.Drafts;

/**
 * The desk at which every human step is opened and handed in. It checks that the task is this
 * person's, that he judges nobody of his own unit, that the input keeps the rules; then it does the
 * work and completes the task in one transaction. There is no other way to complete a task.
 */
@Service
public class TaskDesk {

  private final PersonalTasks open;
  private final WorkItems items;
  private final WorkRegister works;
  private final InputReader inputs;
  private final ShownState shown;
  private final Drafts drafts;
  private final TasksInWords steps;
  private final TaskCompletion handIn;

  TaskDesk(
      PersonalTasks open,
      WorkItems items,
      WorkRegister works,
      InputReader inputs,
      ShownState shown,
      Drafts drafts,
      TasksInWords steps,
      TaskCompletion handIn) {
    this.open = open;
    this.items = items;
    this.works = works;
    this.inputs = inputs;
    this.shown = shown;
    this.drafts = drafts;
    this.steps = steps;
    this.handIn = handIn;
  }

  /** The person's open tasks: assigned to him, or free for one of his groups; most urgent first. */
  public List<TaskSummary> tasksOf(Actor actor) {
    return steps.summaries(open.of(actor));
  }

  /**
   * Opens a task: the facts beside its input, and an unfinished input if one was kept. A colleague
   * for whom it is meant too may look at what the one who has claimed it is writing.
   *
   * @throws Refusal if it is not this person's task (any more)
   */
  public TaskPage open(String taskId, Actor actor) {
    return open.whileThere(taskId, actor, () -> page(taskId, actor));
  }

  /**
   * Business key of the case that a task belongs to, for what is shown beside its form.
   *
   * @throws Refusal if it is not this person's task (any more)
   */
  public String caseOf(String taskId, Actor actor) {
    return open.whileThere(taskId, actor, () -> steps.businessKeyOf(open.find(taskId, actor)));
  }

  private TaskPage page(String taskId, Actor actor) {
    Task task = open.find(taskId, actor);
    TaskWork<?> work = works.behind(task.getTaskDefinitionKey());
    if (work.inPerson()) {
      open.requireFree(task, actor);
    }
    WorkItem item = items.of(task, actor);
    item.refuseConflict(work);
    String principal = items.principal(task, actor, work);
    Drafts.Draft draft = work.keepsDrafts() ? drafts.find(item.draftKey()).orElse(null) : null;
    Object view = work.view(item);
    return steps.page(
        task, item, view, shown.versionOf(work.confirmsWhatIsShown(), view), draft, principal);
  }

  /**
   * Hands a task in.
   *
   * @throws Refusal if it is not this person's task (any more), or the input breaks a rule; nothing
   *     is changed then
   */
  public void complete(String taskId, Actor actor, JsonNode body) {
    complete(taskId, actor, body, Conditions.NONE);
  }

  /**
   * What a sender wants to be sure of.
   *
   * @param draft version of the draft that he has seen; null: whatever there is
   * @param shown version of the facts that he has seen; null: whatever they are
   * @param key of his request, made up by the browser; null: a repeat is refused, as a task that is
   *     done
   */
  public record Conditions(@Nullable Integer draft, @Nullable String shown, @Nullable UUID key) {

    static final Conditions NONE = new Conditions(null, null, null);
  }

  /**
   * The same, refused if a newer draft was saved or the facts are others than those seen, and a
   * repeat is told that it was done before.
   *
   * @return what is told of it
   */
  public HandedIn complete(String taskId, Actor actor, JsonNode body, Conditions conditions) {
    try {
      return new HandedIn(
          false, open.change(taskId, actor, () -> completeOnce(taskId, actor, body, conditions)));
    } catch (TaskDone gone) {
      // a task is handed in once anyway, and the engine knows by whom: no key is kept, of a ballot
      // least of all
      if (conditions.key() != null && open.isDoneBy(taskId, actor)) {
        return HandedIn.BEFORE;
      }
      throw gone;
    }
  }

  /**
   * @param before whether this very person had done it before; now nothing was done
   * @param notes what it has brought about besides, in sentences
   */
  public record HandedIn(boolean before, List<String> notes) {

    static final HandedIn BEFORE = new HandedIn(true, List.of());
  }

  private List<String> completeOnce(
      String taskId, Actor actor, JsonNode body, Conditions conditions) {
    Task task = open.require(taskId, actor);
    WorkItem item = items.of(task, actor);
    TaskWork<?> work = works.behind(task.getTaskDefinitionKey());
    String principal = items.principal(task, actor, work);
    perform(work, item, body, conditions);
    if (work.keepsDrafts()) {
      dropDraft(item.draftKey(), conditions.draft());
    }
    handIn.complete(task, item, principal);
    return item.notes();
  }

  private void dropDraft(String key, @Nullable Integer seen) {
    if (seen == null) {
      drafts.drop(key);
    } else {
      drafts.drop(key, seen);
    }
  }

  private <I> void perform(TaskWork<I> work, WorkItem item, JsonNode body, Conditions conditions) {
    item.refuseConflict(work);
    shown.require(work.confirmsWhatIsShown(), conditions.shown(), () -> work.view(item));
    work.perform(item, inputs.read(body, work.input()));
  }
}
