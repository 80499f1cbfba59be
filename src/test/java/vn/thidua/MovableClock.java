package vn.thidua;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test sets, for the application and the engine alike. */
final class MovableClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private volatile Clock present = Clock.system(ZONE);

  /** Stands still at that moment. */
  void set(LocalDateTime moment) {
    present = Clock.fixed(moment.atZone(ZONE).toInstant(), ZONE);
    ClockUtil.setCurrentTime(Date.from(present.instant()));
  }

  /** Runs on from that moment. */
  void runFrom(LocalDateTime moment) {
    Duration ahead = Duration.between(Instant.now(), moment.atZone(ZONE));
    present = Clock.offset(Clock.system(ZONE), ahead);
    ClockUtil.offset(ahead.toMillis());
  }

  /** Back to the clock on the wall. */
  void reset() {
    present = Clock.system(ZONE);
    ClockUtil.reset();
  }

  @Override
  public Instant instant() {
    return present.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return present.withZone(zone);
  }

  /** Takes the place of the application's clock. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Everywhere {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
