package vn.thidua.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.desk.TasksInWords;
import vn.thidua.workflow.desk.WorkItems;

/** What people have in their hands, for whoever changes their roles. */
@Component
public class HeldTasks {

  /**
   * An open task that one person has.
   *
   * @param caseName what it belongs to, in words where there are any
   * @param byName whether it was given to him by name; otherwise he has claimed it from a group
   */
  public record Held(String id, String title, String caseName, String userId, boolean byName) {}

  private final TaskService tasks;
  private final WorkItems items;
  private final TasksInWords steps;

  HeldTasks(TaskService tasks, WorkItems items, TasksInWords steps) {
    this.tasks = tasks;
    this.items = items;
    this.steps = steps;
  }

  public List<Held> of(Collection<String> userIds) {
    if (userIds.isEmpty()) {
      return List.of();
    }
    List<Task> found =
        tasks.createTaskQuery().taskAssigneeIn(userIds.toArray(String[]::new)).list();
    Map<String, Set<String>> groups = items.groupsFor(found);
    Map<String, String> cases =
        steps.casesOf(found.stream().map(steps::businessKeyOf).collect(Collectors.toSet()));
    return found.stream()
        .map(
            task -> {
              String key = steps.businessKeyOf(task);
              return new Held(
                  task.getId(),
                  task.getName(),
                  cases.getOrDefault(key, key),
                  task.getAssignee(),
                  !groups.containsKey(task.getId()));
            })
        .toList();
  }
}
