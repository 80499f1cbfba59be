package vn.thidua.ballot.rehearsal;

import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what the engine remembers of a rehearsal out of its history, once the rehearsal ended. */
@Component
class Rehearsals {

  private final HistoryService history;
  private final TransactionTemplate afterwards;

  Rehearsals(HistoryService history, PlatformTransactionManager transactions) {
    this.history = history;
    this.afterwards = new TransactionTemplate(transactions);
    this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** After the commit with which the instance ends: a running instance has to have a history. */
  void forget(String processInstance) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            afterwards.executeWithoutResult(
                status -> history.deleteHistoricProcessInstance(processInstance));
          }
        });
  }
}
