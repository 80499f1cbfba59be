package vn.thidua.workflow.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StandIns;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.workflow.WorkRegister;

/** What the engine knows of an open task in the hands of a person, and who may do it. */
@Component
public class WorkItems {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final TasksInWords steps;
  private final JdbcClient jdbc;
  private final ObjectProvider<StandIns> standIns;

  WorkItems(
      TaskService tasks,
      RuntimeService runtime,
      TasksInWords steps,
      JdbcClient jdbc,
      ObjectProvider<StandIns> standIns) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.steps = steps;
    this.jdbc = jdbc;
    this.standIns = standIns;
  }

  public WorkItem of(Task task, Actor actor) {
    return of(List.of(task), actor).get(task.getId());
  }

  /**
   * By the tasks' ids, whatever their number in one query. An item knows what the task's branch and
   * its process instance know; the branch goes before. Scopes between the two are not read: a
   * drawing that nests deeper passes on what its tasks need.
   */
  public Map<String, WorkItem> of(Collection<Task> some, Actor actor) {
    Map<String, Map<String, Object>> known = variablesOf(some);
    Map<String, WorkItem> items = new HashMap<>();
    for (Task task : some) {
      Map<String, Object> variables =
          new HashMap<>(known.getOrDefault(task.getProcessInstanceId(), Map.of()));
      variables.putAll(known.getOrDefault(task.getExecutionId(), Map.of()));
      items.put(
          task.getId(),
          new WorkItem(
              task.getId(),
              WorkRegister.nameOf(task.getTaskDefinitionKey()),
              steps.businessKeyOf(task),
              actor,
              variables));
    }
    return items;
  }

  /** By the ids of branches and process instances. */
  private Map<String, Map<String, Object>> variablesOf(Collection<Task> some) {
    Map<String, Map<String, Object>> known = new HashMap<>();
    if (!some.isEmpty()) {
      runtime
          .createVariableInstanceQuery()
          .executionIdIn(
              some.stream()
                  .flatMap(task -> Stream.of(task.getProcessInstanceId(), task.getExecutionId()))
                  .distinct()
                  .toArray(String[]::new))
          .list()
          .forEach(
              each ->
                  known
                      .computeIfAbsent(each.getExecutionId(), id -> new HashMap<>())
                      .put(each.getName(), each.getValue()));
    }
    return known;
  }

  /** The groups for which each of these tasks is drawn, by its id, in one query. */
  public Map<String, Set<String>> groupsFor(Collection<Task> some) {
    Map<String, Set<String>> groups = new HashMap<>();
    if (!some.isEmpty()) {
      jdbc.sql(
              "select task_id_, group_id_ from act_ru_identitylink"
                  + " where task_id_ in (:tasks) and type_ = 'candidate' and group_id_ is not null")
          .param("tasks", some.stream().map(Task::getId).toList())
          .query(
              row -> {
                groups
                    .computeIfAbsent(row.getString("task_id_"), task -> new HashSet<>())
                    .add(row.getString("group_id_"));
              });
    }
    return groups;
  }

  public List<String> groupsFor(Task task) {
    return candidates(task).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * User id of the one in whose stead this person has the task; null if it is his own.
   *
   * @throws Refusal if it is work that is done in person only
   */
  public @Nullable String principal(Task task, Actor actor, TaskWork<?> work) {
    if (!actor.isSubstitute()) {
      return null;
    }
    String principal =
        actor.lentOf(groupsFor(task)).flatMap(group -> standIn(actor, group)).orElse(null);
    if (principal != null && work.inPerson()) {
      throw new Refusal("workflow.inPerson", steps.personName(principal));
    }
    return principal;
  }

  private Optional<String> standIn(Actor actor, String group) {
    return standIns.stream()
        .flatMap(each -> each.principal(actor.userId(), group).stream())
        .findFirst();
  }

  List<IdentityLink> candidates(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .toList();
  }
}
