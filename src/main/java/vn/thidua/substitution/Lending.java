package vn.thidua.substitution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Official;
import vn.thidua.cluster.Organisation;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.LentRoles;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.workflow.StandIns;

/**
 * The engine's side of a substitution: while it lasts, the substitute is in the absent person's
 * group, so that task lists, filters, rights, mails and reminders follow by themselves; and in a
 * group that says that it is only lent.
 */
@Component
class Lending implements LentRoles, StandIns {

  private final SubstitutionRows rows;
  private final Organisation organisation;
  private final Accounts accounts;
  private final TaskService tasks;
  private final Words words;

  Lending(
      SubstitutionRows rows,
      Organisation organisation,
      Accounts accounts,
      TaskService tasks,
      Words words) {
    this.rows = rows;
    this.organisation = organisation;
    this.accounts = accounts;
    this.tasks = tasks;
    this.words = words;
  }

  @Override
  public Set<String> groupsOf(String userId) {
    Set<String> groups = new HashSet<>();
    for (Substitution each : lasting(userId)) {
      groups.addAll(List.of(each.group(), each.role(), each.group() + Actor.SUBSTITUTE));
    }
    return groups;
  }

  @Override
  public Optional<String> principal(String userId, String group) {
    return lasting(userId).stream()
        .filter(each -> each.group().equals(group))
        .map(Substitution::principal)
        .findFirst();
  }

  private List<Substitution> lasting(String userId) {
    return rows.grantedTo(userId).stream().filter(each -> each.endedAt() == null).toList();
  }

  /** Makes the person's groups those of his own roles and of what is lent to him now. */
  void refresh(String userId) {
    Set<String> own = new TreeSet<>();
    organisation.official(userId).map(Official::groups).ifPresent(own::addAll);
    accounts.keepGroups(userId, own);
  }

  /** As administrators read it. */
  void name(Substitution lent) {
    accounts.nameGroup(
        lent.group() + Actor.SUBSTITUTE,
        words.say(
            "substitution.group",
            organisation.roleName(lent.role()),
            organisation.names(List.of(lent.unit())).get(lent.unit())));
  }

  /**
   * Gives what this person has claimed of the group's tasks back to the group.
   *
   * @return how many tasks of the group are open now
   */
  int release(String userId, String group) {
    for (Task task :
        tasks
            .createTaskQuery()
            .taskCandidateGroup(group)
            .includeAssignedTasks()
            .taskAssignee(userId)
            .list()) {
      tasks.setAssignee(task.getId(), null);
    }
    return (int) tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().count();
  }
}
