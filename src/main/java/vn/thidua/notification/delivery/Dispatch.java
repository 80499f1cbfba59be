package vn.thidua.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import vn.thidua.notification.MailSettings;
import vn.thidua.notification.SystemActor;

/**
 * Has the engine's job executor deliver what waits, by starting an instance of {@link
 * MailDeliveryProcess}. What is announced within a short while goes into one delivery. A crash
 * between a commit and the start of its delivery loses nothing: the next delivery takes all that
 * waits, and each start of the application asks for one.
 */
@Component
public class Dispatch {

  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

  private final RuntimeService runtime;
  private final ManagementService management;
  private final SystemActor system;
  private final Outbox outbox;
  private final Failures failures;
  private final TaskScheduler clockwork;
  private final MailSettings settings;
  private final Clock clock;
  private final boolean jobsRun;
  private final AtomicBoolean asked = new AtomicBoolean();

  Dispatch(
      RuntimeService runtime,
      ManagementService management,
      SystemActor system,
      Outbox outbox,
      Failures failures,
      TaskScheduler mailClockwork,
      MailSettings settings,
      Clock clock,
      @Value("${camunda.bpm.job-execution.enabled:true}") boolean jobsRun) {
    this.runtime = runtime;
    this.management = management;
    this.system = system;
    this.outbox = outbox;
    this.failures = failures;
    this.clockwork = mailClockwork;
    this.settings = settings;
    this.clock = clock;
    this.jobsRun = jobsRun;
  }

  /** Asks for a delivery shortly, unless one is asked for already or no jobs are run here. */
  @EventListener(ApplicationReadyEvent.class)
  public void soon() {
    if (jobsRun && asked.compareAndSet(false, true)) {
      startAfter(settings.gather());
    }
  }

  /** Starts a delivery if anything waits for one, and tells of mails that failed for good. */
  public void start() {
    failures.report();
    if (outbox.somethingWaits()) {
      startOne();
    }
  }

  /**
   * Has the mails of a delivery tried again at once: by itself if it still waits, else by a new
   * one.
   *
   * @return the process instance id of the one that will do it
   */
  public String again(@Nullable String delivery) {
    return delivery != null && goOn(delivery) ? delivery : startOne();
  }

  /** Has a delivery tried again at once; false if it does not wait (any more). */
  public boolean goOn(@Nullable String delivery) {
    List<Job> waiting = jobsOf(delivery);
    waiting.forEach(job -> system.does(() -> wake(job)));
    return !waiting.isEmpty();
  }

  private String startOne() {
    String moment =
        clock
            .instant()
            .atZone(clock.getZone())
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    return system
        .does(
            () ->
                runtime.startProcessInstanceByKey(
                    MailDeliveryProcess.KEY, MailDeliveryProcess.KEY + "/" + moment))
        .getId();
  }

  private List<Job> jobsOf(@Nullable String delivery) {
    return delivery == null
        ? List.of()
        : system.does(
            () -> management.createJobQuery().messages().processInstanceId(delivery).list());
  }

  private boolean wake(Job job) {
    if (job.getRetries() == 0) {
      management.setJobRetries(job.getId(), 1);
    }
    management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    return true;
  }

  private void startAfter(Duration pause) {
    clockwork.schedule(this::startNow, clock.instant().plus(pause));
  }

  private void startNow() {
    asked.set(false);
    try {
      start();
    } catch (RuntimeException failure) {
      log.warn("No mail delivery could be started; trying again in {}", AFTER_A_FAILURE, failure);
      startAfter(AFTER_A_FAILURE);
    }
  }
}
