package vn.thidua.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.workflow.desk.TaskCompletion;
import vn.thidua.workflow.desk.TasksInWords;
import vn.thidua.workflow.desk.WorkItems;

/**
 * Gives open tasks of one person to another. First shows what would happen, task by task; only to
 * somebody for whom a task is drawn, never across a conflict of interest, never what is done in
 * person.
 */
@Service
public class Reassignments {

  /**
   * What would happen to one task.
   *
   * @param claimed whether the first person has claimed it; otherwise it is free for his role
   * @param refusal why it stays where it is, in words; null if it would go
   */
  public record Line(
      String taskId,
      String title,
      String businessKey,
      @Nullable String caseName,
      boolean claimed,
      @Nullable String refusal) {}

  private final TaskService tasks;
  private final WorkItems items;
  private final WorkRegister works;
  private final TasksInWords steps;
  private final TaskCompletion handIn;
  private final Words words;

  Reassignments(
      TaskService tasks,
      WorkItems items,
      WorkRegister works,
      TasksInWords steps,
      TaskCompletion handIn,
      Words words) {
    this.tasks = tasks;
    this.items = items;
    this.works = works;
    this.steps = steps;
    this.handIn = handIn;
    this.words = words;
  }

  /**
   * The effect, before anything is done.
   *
   * @param from whose tasks: what he has claimed, and with {@code free} what is free for his groups
   */
  public List<Line> plan(Actor from, Actor to, boolean free) {
    return effects(tasksOf(from, free), to);
  }

  /**
   * Gives these tasks to the second person.
   *
   * @throws Refusal if one of them cannot go (any more); then none goes
   */
  public List<Line> carryOut(
      Actor from, Actor to, boolean free, Collection<String> chosen, Actor by) {
    Map<String, Task> going =
        tasksOf(from, free).stream()
            .filter(task -> chosen.contains(task.getId()))
            .collect(Collectors.toMap(Task::getId, task -> task));
    if (!going.keySet().containsAll(chosen)) {
      throw Refusal.at("tasks", "workflow.reassignmentChanged");
    }
    List<Line> lines = effects(going.values(), to);
    if (lines.stream().anyMatch(line -> line.refusal() != null)) {
      throw Refusal.at("tasks", "workflow.reassignmentRefused");
    }
    going.values().forEach(task -> handIn.assign(task, to.userId(), by));
    return lines;
  }

  private List<Line> effects(Collection<Task> found, Actor to) {
    Map<String, String> cases =
        steps.casesOf(found.stream().map(steps::businessKeyOf).collect(Collectors.toSet()));
    Map<String, Set<String>> groups = items.groupsFor(found);
    Map<String, WorkItem> inHisHands = items.of(found, to);
    return found.stream()
        .map(
            task -> {
              WorkItem item = inHisHands.get(task.getId());
              return new Line(
                  task.getId(),
                  task.getName(),
                  item.businessKey(),
                  cases.get(item.businessKey()),
                  task.getAssignee() != null,
                  refusal(
                          works.behind(task.getTaskDefinitionKey()),
                          groups.getOrDefault(task.getId(), Set.of()),
                          item)
                      .map(words::say)
                      .orElse(null));
            })
        .toList();
  }

  private List<Task> tasksOf(Actor from, boolean free) {
    Stream<Task> claimed =
        tasks.createTaskQuery().taskAssignee(from.userId()).orderByDueDate().asc().list().stream();
    List<String> own = from.groups().stream().filter(from::holds).toList();
    Stream<Task> waiting =
        free && !own.isEmpty()
            ? tasks
                .createTaskQuery()
                .taskCandidateGroupIn(own)
                .taskUnassigned()
                .orderByDueDate()
                .asc()
                .list()
                .stream()
            : Stream.of();
    return Stream.concat(claimed, waiting)
        .filter(task -> works.isKnown(task.getTaskDefinitionKey()))
        .toList();
  }

  /**
   * Key of the message that says why a task cannot go to this person.
   *
   * @param groups for which the task is drawn
   */
  private static Optional<String> refusal(TaskWork<?> work, Set<String> groups, WorkItem item) {
    if (work.inPerson() || groups.isEmpty()) {
      return Optional.of("workflow.reassignment.inPerson");
    }
    if (groups.stream().noneMatch(item.actor()::isIn)) {
      return Optional.of("workflow.reassignment.notHisRole");
    }
    return work.judges(item).filter(item.actor()::belongsTo).isPresent()
        ? Optional.of("workflow.reassignment.conflict")
        : Optional.empty();
  }
}
