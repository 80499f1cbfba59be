package vn.thidua.workflow.node;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Frees the jobs that a node had locked which is no more, as soon as the node itself has started
 * again or a neighbour looks. Without it they would lie until their locks run out.
 *
 * <p>The engine has no interface for it; what is written here is what its own unlocking writes. A
 * job that its node still works on after all is done by one of both: the other fails on the job's
 * revision and is rolled back.
 */
class DeadNodes {

  private static final Logger log = LoggerFactory.getLogger(DeadNodes.class);
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final JobExecutor executor;
  private final SignOfLife signs;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TaskScheduler clockwork;

  DeadNodes(
      JobExecutor executor,
      SignOfLife signs,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TaskScheduler clockwork) {
    this.executor = executor;
    this.signs = signs;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clockwork = clockwork;
  }

  @EventListener(ApplicationStartedEvent.class)
  void keepLooking() {
    clockwork.scheduleWithFixedDelay(this::look, LOOK);
  }

  /** Shows that this node lives and frees what dead ones had locked. */
  void look() {
    signs.give(executor.getLockOwner());
    int freed = others().stream().mapToInt(this::freeIfGone).sum();
    if (freed > 0) {
      log.info("Took over {} jobs that a node had locked which is no more", freed);
      executor.jobWasAdded();
    }
  }

  private List<String> others() {
    return jdbc.sql("select distinct lock_owner_ from act_ru_job where lock_owner_ <> ?")
        .param(executor.getLockOwner())
        .query(String.class)
        .list();
  }

  private int freeIfGone(String node) {
    Integer freed = transaction.execute(status -> signs.isGone(node) ? free(node) : 0);
    return freed == null ? 0 : freed;
  }

  private int free(String node) {
    return jdbc.sql(
            """
            update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
            where lock_owner_ = ?
            """)
        .param(node)
        .update();
  }
}
