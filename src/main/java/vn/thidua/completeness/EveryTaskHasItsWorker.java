package vn.thidua.completeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.PersonNames;

/**
 * Every open task is there once for what it is about, and somebody may do it: the one it is given
 * to still has an account and its role, or there is anybody in one of its roles.
 */
@Component
class EveryTaskHasItsWorker implements CompletenessRule {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final Branches branches;
  private final PersonNames people;

  EveryTaskHasItsWorker(
      TaskService tasks,
      RuntimeService runtime,
      IdentityService identity,
      Branches branches,
      PersonNames people) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
    this.branches = branches;
    this.people = people;
  }

  @Override
  public List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Members members = new Members();
    for (Task task : tasks.createTaskQuery().list()) {
      if (!seen.add(branches.of(task))) {
        found.add(Violation.of("completeness.taskTwice", caseOf(task), task.getName()));
      }
      problemWith(task, members).forEach(found::add);
    }
    return found;
  }

  private Stream<Violation> problemWith(Task task, Members members) {
    String assignee = task.getAssignee();
    List<IdentityLink> candidates =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .toList();
    Set<String> able = new HashSet<>();
    candidates.forEach(link -> able.addAll(members.behind(link)));
    if (candidates.isEmpty() && assignee != null && members.exists(assignee)) {
      able.add(assignee);
    }
    if (assignee == null ? !able.isEmpty() : able.contains(assignee)) {
      return Stream.empty();
    }
    return Stream.of(
        assignee == null
            ? Violation.of("completeness.taskForNobody", caseOf(task), task.getName())
            : Violation.of(
                "completeness.taskOfNobody", caseOf(task), task.getName(), people.of(assignee)));
  }

  private String caseOf(Task task) {
    ProcessInstance of =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return of == null ? "" : RunningProcesses.caseOf(of);
  }

  /** Who is in which group, read once for all tasks. */
  private final class Members {

    private final Map<String, Set<String>> known = new HashMap<>();

    Set<String> behind(IdentityLink link) {
      return link.getGroupId() == null
          ? exists(link.getUserId()) ? Set.of(link.getUserId()) : Set.of()
          : known.computeIfAbsent(link.getGroupId(), this::in);
    }

    boolean exists(String user) {
      return identity.createUserQuery().userId(user).count() > 0;
    }

    private Set<String> in(String group) {
      Set<String> users = new HashSet<>();
      identity.createUserQuery().memberOfGroup(group).list().stream()
          .map(User::getId)
          .forEach(users::add);
      return users;
    }
  }
}
