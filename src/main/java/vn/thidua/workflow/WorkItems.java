package vn.thidua.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the engine knows of an open task in the hands of a person, and who may do it. */
@Component
class WorkItems {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final Steps steps;

  WorkItems(TaskService tasks, RuntimeService runtime, Steps steps) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.steps = steps;
  }

  WorkItem of(Task task, Actor actor) {
    return new WorkItem(
        task.getId(),
        WorkRegister.nameOf(task.getTaskDefinitionKey()),
        steps.businessKeyOf(task),
        actor,
        variablesOf(task));
  }

  /**
   * What the task's branch and its process instance know, in one query; the branch goes before.
   * Scopes between the two are not read: a drawing that nests deeper passes on what its tasks need.
   */
  private Map<String, Object> variablesOf(Task task) {
    Map<String, Object> ofInstance = new HashMap<>();
    Map<String, Object> ofBranch = new HashMap<>();
    runtime
        .createVariableInstanceQuery()
        .executionIdIn(task.getProcessInstanceId(), task.getExecutionId())
        .list()
        .forEach(
            each ->
                (each.getExecutionId().equals(task.getProcessInstanceId()) ? ofInstance : ofBranch)
                    .put(each.getName(), each.getValue()));
    ofInstance.putAll(ofBranch);
    return ofInstance;
  }

  List<String> groupsFor(Task task) {
    return candidates(task).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  List<IdentityLink> candidates(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .toList();
  }
}
