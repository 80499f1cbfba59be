package vn.thidua.workflow;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One clock and one zone: engine columns carry no zone, so it is pinned for JVM and database for
 * ever.
 */
@Configuration(proxyBeanMethods = false)
public class TimeSettings {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Makes it the zone of this JVM, whatever the machine or the command line says. */
  public static void pinZone() {
    TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
  }

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
