package vn.thidua.archive.paperwork;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who did the last human step of an instance: he approves what the flow makes due after it, be it
 * in his own transaction or in a job that follows.
 */
@Component
public class LastSteps {

  private final HistoryService history;

  LastSteps(HistoryService history) {
    this.history = history;
  }

  /**
   * @param inSteadOf user id of the one in whose stead it was done; null if it was his own work
   */
  record LastStep(String by, @Nullable String inSteadOf) {}

  private record Key(String instance) {}

  /** A step that is done in this transaction; history does not tell of it yet. */
  void remember(DelegateTask task) {
    Key key = new Key(task.getProcessInstanceId());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      if (TransactionSynchronizationManager.unbindResourceIfPossible(key) == null) {
        forgetAfterwards(key);
      }
      TransactionSynchronizationManager.bindResource(
          key, new LastStep(task.getAssignee(), task.getOwner()));
    }
  }

  /**
   * @throws IllegalStateException if no person did anything yet
   */
  LastStep of(DelegateExecution execution) {
    Key key = new Key(execution.getProcessInstanceId());
    return TransactionSynchronizationManager.getResource(key) instanceof LastStep step
        ? step
        : before(execution.getProcessInstanceId());
  }

  private LastStep before(String instance) {
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceId(instance)
        .taskDeleteReason("completed")
        .orderByHistoricTaskInstanceEndTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .map(task -> new LastStep(task.getAssignee(), task.getOwner()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("A paper is due that no person approved: " + instance));
  }

  private static void forgetAfterwards(Key key) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
          }
        });
  }
}
