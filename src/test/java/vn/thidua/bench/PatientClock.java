package vn.thidua.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Goes on by a millisecond whenever somebody looks at it, however busy the machine is. */
final class PatientClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final AtomicLong millis = new AtomicLong(System.currentTimeMillis());

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.incrementAndGet());
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  /** Takes the place of the application's clock. */
  static class Everywhere {

    @Bean
    @Primary
    PatientClock patientClock() {
      return new PatientClock();
    }
  }
}
