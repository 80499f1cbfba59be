package vn.thidua.monitoring;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Whether the engine's jobs are done on this node: papers, mails, timers. The engine's own
 * indicator believes a flag that stays up when the thread that looks for jobs has died, or the pool
 * that does them was shut down. A node that is told to do no jobs is well without.
 */
@Component
class BackgroundJobsHealthIndicator extends AbstractHealthIndicator {

  private final ObjectProvider<JobExecutor> executor;

  BackgroundJobsHealthIndicator(ObjectProvider<JobExecutor> executor) {
    this.executor = executor;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    JobExecutor found = executor.getIfAvailable();
    boolean well = found == null || found.isActive() && looksForJobs(found) && doesJobs(found);
    health.status(well ? Status.UP : Status.DOWN);
  }

  /** The engine tells nobody of its thread, so the field is read. */
  private static boolean looksForJobs(JobExecutor executor) {
    Object thread = new DirectFieldAccessor(executor).getPropertyValue("jobAcquisitionThread");
    return thread instanceof Thread looking && looking.isAlive();
  }

  private static boolean doesJobs(JobExecutor executor) {
    TaskExecutor pool =
        executor instanceof SpringJobExecutor inSpring ? inSpring.getTaskExecutor() : null;
    return !(pool instanceof ThreadPoolTaskExecutor threads)
        || !threads.getThreadPoolExecutor().isShutdown();
  }
}
