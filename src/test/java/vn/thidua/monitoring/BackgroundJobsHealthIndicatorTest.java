package vn.thidua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine's executor as it is, but for what its thread does: it waits, until it dies. */
class BackgroundJobsHealthIndicatorTest {

  private final CountDownLatch alive = new CountDownLatch(1);
  private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();

  private final SpringJobExecutor executor =
      new SpringJobExecutor() {
        @Override
        protected void startJobAcquisitionThread() {
          jobAcquisitionThread = new Thread(this::look);
          jobAcquisitionThread.start();
        }

        @Override
        protected void stopJobAcquisitionThread() {
          alive.countDown();
          super.stopJobAcquisitionThread();
        }

        private void look() {
          try {
            alive.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        }
      };

  @BeforeEach
  void started() {
    pool.initialize();
    executor.setTaskExecutor(pool);
    executor.start();
  }

  @AfterEach
  void stopped() {
    alive.countDown();
    pool.shutdown();
  }

  @Test
  void a_node_whose_executor_looks_for_jobs_is_up() {
    assertThat(status(executor)).isEqualTo(Status.UP);
  }

  @Test
  void an_executor_that_was_stopped_is_down() {
    executor.shutdown();

    assertThat(status(executor)).isEqualTo(Status.DOWN);
  }

  @Test
  void an_executor_whose_thread_has_died_is_down_though_it_calls_itself_active() throws Exception {
    alive.countDown();
    acquisition().join();

    assertThat(executor.isActive()).isTrue();
    assertThat(status(executor)).isEqualTo(Status.DOWN);
  }

  @Test
  void an_executor_whose_pool_was_shut_down_is_down() {
    pool.shutdown();

    assertThat(status(executor)).isEqualTo(Status.DOWN);
  }

  @Test
  void a_node_that_shall_do_no_jobs_is_up_without() {
    assertThat(status(null)).isEqualTo(Status.UP);
  }

  private Thread acquisition() {
    return (Thread) new DirectFieldAccessor(executor).getPropertyValue("jobAcquisitionThread");
  }

  private static Status status(SpringJobExecutor executor) {
    ObjectProvider<JobExecutor> found = mock();
    when(found.getIfAvailable()).thenReturn(executor);
    return new BackgroundJobsHealthIndicator(found).health().getStatus();
  }
}
