package vn.thidua.workflow.desk;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.NotFound;
import vn.thidua.workflow.Refusal;

/** The engine's open tasks, as far as they are a person's. */
@Component
public class PersonalTasks {

  private final TaskService tasks;
  private final WorkItems items;
  private final TasksInWords steps;
  private final DoneTasks done;
  private final Attempts attempts;

  PersonalTasks(
      TaskService tasks, WorkItems items, TasksInWords steps, DoneTasks done, Attempts attempts) {
    this.tasks = tasks;
    this.items = items;
    this.steps = steps;
    this.done = done;
    this.attempts = attempts;
  }

  /** Assigned to him, or free for one of his groups; most urgent first. */
  public List<Task> of(Actor actor) {
    var query = tasks.createTaskQuery().or().taskAssignee(actor.userId());
    if (!actor.groups().isEmpty()) {
      query.taskCandidateGroupIn(List.copyOf(actor.groups()));
    }
    return query.endOr().orderByDueDate().asc().orderByTaskCreateTime().asc().list();
  }

  /**
   * One that is meant for him, whoever has claimed it. The same answer for a task that never was,
   * was withdrawn, or is another's: nothing is told to strangers.
   *
   * @throws TaskNotYours in all these cases
   * @throws TaskDone if it was meant for him and is done
   */
  public Task find(String taskId, Actor actor) {
    return ofHisGroups(taskId, actor)
        .or(() -> givenToHim(taskId, actor))
        .orElseThrow(() -> done.refusal(taskId, actor));
  }

  /**
   * One that he can do now.
   *
   * @throws Refusal if it is not his, or somebody else has claimed it
   */
  public Task require(String taskId, Actor actor) {
    return requireFree(find(taskId, actor), actor);
  }

  /**
   * The same task, if he can do it now.
   *
   * @throws Refusal if somebody else has claimed it
   */
  public Task requireFree(Task task, Actor actor) {
    if (task.getAssignee() != null && !task.getAssignee().equals(actor.userId())) {
      throw new Refusal("workflow.claimedByAnother", steps.personName(task.getAssignee()));
    }
    return task;
  }

  Optional<Task> ofHisGroups(String taskId, Actor actor) {
    return actor.groups().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            tasks
                .createTaskQuery()
                .taskId(taskId)
                .taskCandidateGroupIn(List.copyOf(actor.groups()))
                .includeAssignedTasks()
                .singleResult());
  }

  /**
   * Given to him by name. Where there are groups it goes by group, whoever assigned it: an
   * administrator cannot hand a task to somebody outside its group.
   */
  private Optional<Task> givenToHim(String taskId, Actor actor) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      return Optional.empty();
    }
    List<IdentityLink> candidates = items.candidates(task);
    boolean his =
        candidates.isEmpty()
            ? actor.userId().equals(task.getAssignee())
            : candidates.stream().anyMatch(link -> actor.userId().equals(link.getUserId()));
    return his ? Optional.of(task) : Optional.empty();
  }

  /** Whether this very person has done it. */
  public boolean isDoneBy(String taskId, Actor actor) {
    return done.isDoneBy(taskId, actor);
  }

  /** Changes something about a task, in one transaction. */
  public <T> T change(String taskId, Actor actor, Supplier<T> change) {
    return whileThere(taskId, actor, () -> attempts.at(change));
  }

  /**
   * Runs what needs the task; one that vanishes meanwhile, because the year is cancelled or a
   * colleague was quicker, is as one that is done. What he did may also be why a rule refuses.
   */
  public <T> T whileThere(String taskId, Actor actor, Supplier<T> handling) {
    try {
      return handling.get();
    } catch (TaskDone | NotFound | ConstraintViolationException refused) {
      throw refused;
    } catch (RuntimeException failure) {
      if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
        throw done.refusal(taskId, actor);
      }
      throw failure;
    }
  }
}
