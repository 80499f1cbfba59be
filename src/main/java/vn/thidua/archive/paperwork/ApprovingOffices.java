package vn.thidua.archive.paperwork;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import vn.thidua.archive.PaperStep;

/**
 * In which office somebody did a step: of the groups to which the engine offered his task, the one
 * that he is in. An office stays when its holder goes.
 */
@Component
public class ApprovingOffices {

  private final HistoryService history;
  private final IdentityService identity;

  ApprovingOffices(HistoryService history, IdentityService identity) {
    this.history = history;
    this.identity = identity;
  }

  /** Empty if his task was offered to no group of his. */
  public Optional<String> of(PaperStep step) {
    return task(step).flatMap(task -> office(task, step.by()));
  }

  /** The step itself, or for a step of the engine's his last task of the case. */
  private Optional<HistoricTaskInstance> task(PaperStep step) {
    return latest(tasks(step).taskDefinitionKey("userTask_" + step.name()))
        .or(() -> latest(tasks(step)));
  }

  private HistoricTaskInstanceQuery tasks(PaperStep step) {
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(step.caseKey())
        .taskAssignee(step.by())
        .finished();
  }

  private static Optional<HistoricTaskInstance> latest(HistoricTaskInstanceQuery tasks) {
    return tasks.orderByHistoricTaskInstanceEndTime().desc().listPage(0, 1).stream().findFirst();
  }

  private Optional<String> office(HistoricTaskInstance task, String person) {
    Set<String> his =
        identity.createGroupQuery().groupMember(person).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    return offeredTo(task).stream().filter(his::contains).findFirst();
  }

  private Collection<String> offeredTo(HistoricTaskInstance task) {
    return history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).list().stream()
        .map(HistoricIdentityLinkLog::getGroupId)
        .filter(java.util.Objects::nonNull)
        .sorted()
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
