package vn.thidua.workflow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.retry.support.RetryTemplate;

/** Two clicks at the same moment: the loser of the race looks again instead of showing an error. */
@Configuration(proxyBeanMethods = false)
class RetrySettings {

  @Bean
  RetryTemplate retryAfterCollision() {
    return RetryTemplate.builder()
        .maxAttempts(5)
        .uniformRandomBackoff(20, 200)
        .retryOn(Collision::isBehind)
        .build();
  }
}
