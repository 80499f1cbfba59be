package vn.thidua.workflow;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One clock and one zone: engine columns carry no zone, so it is pinned for JVM and database for
 * ever.
 */
@Configuration(proxyBeanMethods = false)
class TimeSettings {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
