package vn.thidua.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import vn.thidua.words.Words;

/**
 * What becomes of the tasks of somebody who leaves: a claimed one goes back to its group. One that
 * was given to him by name is nobody else's: an incident names it in Cockpit until it is done or he
 * is back.
 */
class Departures {

  /** Type of the incident on a task that was given by name to somebody who has left. */
  static final String INCIDENT = "personLeft";

  private final Supplier<? extends ProcessEngineServices> engine;
  private final Words words;

  Departures(Supplier<? extends ProcessEngineServices> engine, Words words) {
    this.engine = engine;
    this.words = words;
  }

  /**
   * @param groups in which he still is
   */
  void left(String userId, Set<String> groups) {
    asTheSystem(() -> heldBy(userId).forEach(task -> giveBack(task, userId, groups)));
  }

  /** A role gives him back what was given to him by name. */
  void joined(String userId, String group) {
    if (isRole(group)) {
      asTheSystem(
          () ->
              engine
                  .get()
                  .getRuntimeService()
                  .createIncidentQuery()
                  .incidentType(INCIDENT)
                  .configuration(userId)
                  .list()
                  .forEach(each -> engine.get().getRuntimeService().resolveIncident(each.getId())));
    }
  }

  private List<Task> heldBy(String userId) {
    return engine.get().getTaskService().createTaskQuery().taskAssignee(userId).list();
  }

  private void giveBack(Task task, String userId, Set<String> groups) {
    List<String> drawnFor =
        engine.get().getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toList();
    if (drawnFor.isEmpty()) {
      if (groups.stream().noneMatch(Departures::isRole)) {
        tell(task, userId);
      }
    } else if (drawnFor.stream().noneMatch(groups::contains)) {
      engine.get().getTaskService().setAssignee(task.getId(), null);
    }
  }

  private void tell(Task task, String userId) {
    boolean told =
        engine
                .get()
                .getRuntimeService()
                .createIncidentQuery()
                .incidentType(INCIDENT)
                .executionId(task.getExecutionId())
                .count()
            > 0;
    if (!told) {
      engine
          .get()
          .getRuntimeService()
          .createIncident(
              INCIDENT,
              task.getExecutionId(),
              userId,
              words.say("identity.personLeft", task.getName(), userId));
    }
  }

  /** Such as {@code lao-cai.director}; neither the role alone nor the administrators. */
  private static boolean isRole(String group) {
    return group.contains(".");
  }

  /** Who takes a role from somebody need not have a right on his tasks. */
  private static void asTheSystem(Runnable work) {
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              work.run();
              return null;
            });
  }
}
