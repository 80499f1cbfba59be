package vn.thidua;

import java.time.Clock;
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

  private volatile Instant now = Instant.now();

  void set(LocalDateTime moment) {
    now = moment.atZone(ZONE).toInstant();
    ClockUtil.setCurrentTime(Date.from(now));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
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
