package vn.thidua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.rights.Actor;

/**
 * The desk at which every human step is opened and handed in. It checks that the task is this
 * person's, that he judges nobody of his own unit, that the input keeps the rules; then it does the
 * work and completes the task in one transaction. There is no other way to complete a task.
 */
@Service
public class TaskDesk {

  private final DeskTasks open;
  private final WorkItems items;
  private final WorkRegister works;
  private final InputReader inputs;
  private final ShownState shown;
  private final DoneTasks done;
  private final Drafts drafts;
  private final Presences presences;
  private final Steps steps;
  private final HandIn handIn;
  private final ObjectProvider<StandIns> standIns;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final RetryTemplate retry;

  TaskDesk(
      DeskTasks open,
      WorkItems items,
      WorkRegister works,
      InputReader inputs,
      ShownState shown,
      DoneTasks done,
      Drafts drafts,
      Presences presences,
      Steps steps,
      HandIn handIn,
      ObjectProvider<StandIns> standIns,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      RetryTemplate retry) {
    this.open = open;
    this.items = items;
    this.works = works;
    this.inputs = inputs;
    this.shown = shown;
    this.done = done;
    this.drafts = drafts;
    this.presences = presences;
    this.steps = steps;
    this.handIn = handIn;
    this.standIns = standIns;
    this.events = events;
    this.transaction = transaction;
    this.retry = retry;
  }

  /** The person's open tasks: assigned to him, or free for one of his groups; most urgent first. */
  List<TaskSummary> tasksOf(Actor actor) {
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
    refuseConflict(work, item);
    String principal = principal(task, actor);
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
  record Conditions(@Nullable Integer draft, @Nullable String shown, @Nullable UUID key) {

    static final Conditions NONE = new Conditions(null, null, null);
  }

  /**
   * The same, refused if a newer draft was saved or the facts are others than those seen, and a
   * repeat is told that it was done before.
   *
   * @return what is told of it
   */
  HandedIn complete(String taskId, Actor actor, JsonNode body, Conditions conditions) {
    try {
      return new HandedIn(
          false, change(taskId, actor, () -> completeOnce(taskId, actor, body, conditions)));
    } catch (TaskDone gone) {
      // a task is handed in once anyway, and the engine knows by whom: no key is kept, of a ballot
      // least of all
      if (conditions.key() != null && done.isDoneBy(taskId, actor)) {
        return HandedIn.BEFORE;
      }
      throw gone;
    }
  }

  /**
   * @param before whether this very person had done it before; now nothing was done
   * @param notes what it has brought about besides, in sentences
   */
  record HandedIn(boolean before, List<String> notes) {

    static final HandedIn BEFORE = new HandedIn(true, List.of());
  }

  /**
   * Gives a task that the person has claimed back to its group.
   *
   * @throws Refusal if he has not claimed it, or it was given to him by name
   */
  void giveBack(String taskId, Actor actor) {
    change(
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
    change(
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
          refuseConflict(work, item);
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

  /**
   * Keeps an unfinished input.
   *
   * @param seen version of the draft that its writer has seen, 0 if none
   * @return the new version
   * @throws DraftOvertaken if somebody has saved since
   */
  int keepDraft(String taskId, Actor actor, JsonNode body, int seen) {
    if (!body.isObject()) {
      throw new Refusal("workflow.notAnObject");
    }
    return change(taskId, actor, () -> keepDraftOnce(taskId, actor, body, seen));
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
    refuseConflict(work, item);
    if (!work.keepsDrafts()) {
      throw new Refusal("workflow.noDrafts");
    }
    String key = item.draftKey();
    List<Presences.Presence> others = presences.report(key, actor.userId(), tab);
    return steps.draftState(drafts.find(key), seen, others, actor);
  }

  /** How a draft that was saved by somebody else stands, for the one who came too late. */
  DraftState overtaking(DraftOvertaken refusal, Actor actor) {
    return steps.draftState(refusal.newer(), Drafts.NONE, List.of(), actor);
  }

  /** In one transaction, again if somebody else wrote at the same moment. */
  private <T> T change(String taskId, Actor actor, Supplier<T> change) {
    return open.whileThere(
        taskId, actor, () -> retry.execute(attempt -> transaction.execute(status -> change.get())));
  }

  private int keepDraftOnce(String taskId, Actor actor, JsonNode body, int seen) {
    Task task = open.require(taskId, actor);
    TaskWork<?> work = works.behind(task.getTaskDefinitionKey());
    if (!work.keepsDrafts()) {
      throw new Refusal("workflow.noDrafts");
    }
    return drafts.keep(items.of(task, actor).draftKey(), actor.userId(), body, seen);
  }

  private List<String> completeOnce(
      String taskId, Actor actor, JsonNode body, Conditions conditions) {
    Task task = open.require(taskId, actor);
    WorkItem item = items.of(task, actor);
    TaskWork<?> work = works.behind(task.getTaskDefinitionKey());
    String principal = principal(task, actor);
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
    refuseConflict(work, item);
    shown.require(work.confirmsWhatIsShown(), conditions.shown(), () -> work.view(item));
    work.perform(item, inputs.read(body, work.input()));
  }

  /**
   * User id of the one in whose stead this person has the task; null if it is his own.
   *
   * @throws Refusal if it is work that is done in person only
   */
  private @Nullable String principal(Task task, Actor actor) {
    if (!actor.isSubstitute()) {
      return null;
    }
    String principal =
        actor.lentOf(items.groupsFor(task)).flatMap(group -> standIn(actor, group)).orElse(null);
    if (principal != null && works.behind(task.getTaskDefinitionKey()).inPerson()) {
      throw new Refusal("workflow.inPerson", steps.personName(principal));
    }
    return principal;
  }

  private Optional<String> standIn(Actor actor, String group) {
    return standIns.stream()
        .flatMap(each -> each.principal(actor.userId(), group).stream())
        .findFirst();
  }

  private static void refuseConflict(TaskWork<?> work, WorkItem item) {
    if (work.judges(item).filter(item.actor()::belongsTo).isPresent()) {
      throw new Refusal("workflow.conflictOfInterest");
    }
  }
}
