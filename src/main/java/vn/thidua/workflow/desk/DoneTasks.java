package vn.thidua.workflow.desk;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.workflow.PersonNames;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkRegister;

/**
 * Tasks that are done or were withdrawn, for those for whom they were meant; asked only when a task
 * is not open.
 */
@Component
class DoneTasks {

  private final HistoryService history;
  private final WorkRegister kinds;
  private final PersonNames names;

  DoneTasks(HistoryService history, WorkRegister kinds, PersonNames names) {
    this.history = history;
    this.kinds = kinds;
    this.names = names;
  }

  /**
   * Why a task that is not open cannot be opened: by whom and when it was done, of secret work only
   * that it is done; or that it is not needed any more. To strangers {@link TaskNotYours}.
   */
  Refusal refusal(String taskId, Actor actor) {
    return ended(taskId)
        .filter(task -> isHis(task, actor) || isForHim(task, actor))
        .map(task -> refusal(task, actor))
        .orElseGet(TaskNotYours::new);
  }

  /** Whether this very person has done it. */
  boolean isDoneBy(String taskId, Actor actor) {
    return ended(taskId).filter(DoneTasks::isDone).filter(task -> isHis(task, actor)).isPresent();
  }

  private Optional<HistoricTaskInstance> ended(String taskId) {
    return Optional.ofNullable(
        history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult());
  }

  private static boolean isDone(HistoricTaskInstance task) {
    return "completed".equals(task.getDeleteReason());
  }

  private Refusal refusal(HistoricTaskInstance task, Actor actor) {
    if (!isDone(task)) {
      return new TaskDone("workflow.withdrawn");
    }
    if (kinds.isSecret(task.getTaskDefinitionKey())) {
      return new TaskDone("workflow.done");
    }
    String at = Words.moment(task.getEndTime().toInstant());
    return isHis(task, actor)
        ? new TaskDone("workflow.doneByYou", at)
        : new TaskDone("workflow.doneBy", names.of(task.getAssignee()), at);
  }

  private static boolean isHis(HistoricTaskInstance task, Actor actor) {
    return actor.userId().equals(task.getAssignee());
  }

  private boolean isForHim(HistoricTaskInstance task, Actor actor) {
    return history
        .createHistoricIdentityLinkLogQuery()
        .taskId(task.getId())
        .type(IdentityLinkType.CANDIDATE)
        .list()
        .stream()
        .anyMatch(
            link ->
                actor.userId().equals(link.getUserId())
                    || link.getGroupId() != null && actor.isIn(link.getGroupId()));
  }
}
