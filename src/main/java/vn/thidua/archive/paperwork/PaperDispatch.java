package vn.thidua.archive.paperwork;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.workflow.ProcessVariables;

/**
 * Has the engine work off what is ordered, by starting an instance of {@link PaperworkProcess} for
 * each order: right after the transaction of the step, so that a person does not wait for it. A
 * crash in between loses nothing: the next start takes all that waits, and each start of the
 * application asks for one.
 */
@Component
public class PaperDispatch {

  private static final Logger log = LoggerFactory.getLogger(PaperDispatch.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

  private final PaperOrders orders;
  private final RuntimeService runtime;
  private final TransactionTemplate transaction;
  private final TaskScheduler clockwork;
  private final Clock clock;
  private final boolean jobsRun;

  PaperDispatch(
      PaperOrders orders,
      RuntimeService runtime,
      TransactionTemplate transaction,
      TaskScheduler paperClockwork,
      Clock clock,
      @Value("${camunda.bpm.job-execution.enabled:true}") boolean jobsRun) {
    this.orders = orders;
    this.runtime = runtime;
    this.transaction = transaction;
    this.clockwork = paperClockwork;
    this.clock = clock;
    this.jobsRun = jobsRun;
  }

  /** Starts what waits once the present transaction is through, unless no jobs are run here. */
  void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            soon();
          }
        });
  }

  @EventListener(ApplicationReadyEvent.class)
  void soon() {
    startAfter(Duration.ZERO);
  }

  /** Starts an instance for each order that has none. */
  public void start() {
    orders.waiting().forEach(order -> transaction.executeWithoutResult(status -> start(order)));
  }

  private void start(PaperOrder order) {
    if (orders.claim(order.id())) {
      runtime.startProcessInstanceByKey(
          PaperworkProcess.KEY,
          order.caseKey(),
          Map.of(ProcessVariables.PAPER_ORDER.name(), order.id()));
    }
  }

  private void startAfter(Duration pause) {
    if (jobsRun) {
      clockwork.schedule(this::startNow, clock.instant().plus(pause));
    }
  }

  private void startNow() {
    try {
      start();
    } catch (RuntimeException failure) {
      log.warn("Papers could not be ordered; trying again in {}", AFTER_A_FAILURE, failure);
      startAfter(AFTER_A_FAILURE);
    }
  }
}
