package vn.thidua.workflow.guard;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.policy.CompositeRetryPolicy;
import org.springframework.retry.policy.MaxAttemptsRetryPolicy;
import org.springframework.retry.policy.TimeoutRetryPolicy;
import org.springframework.retry.support.RetryTemplate;

/**
 * Two clicks at the same moment: the loser of the race looks again instead of showing an error. Who
 * has waited long for a lock waits no longer: he is told that somebody holds it.
 */
@Configuration(proxyBeanMethods = false)
class RetrySettings {

  private static final int TRIES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @Bean
  RetryTemplate retryAfterCollision() {
    return RetryTemplate.builder()
        .customPolicy(tries())
        .uniformRandomBackoff(20, 200)
        .retryOn(Collision::isBehind)
        .build();
  }

  private static RetryPolicy tries() {
    CompositeRetryPolicy both = new CompositeRetryPolicy();
    both.setPolicies(
        new RetryPolicy[] {
          new MaxAttemptsRetryPolicy(TRIES), new TimeoutRetryPolicy(PATIENCE.toMillis())
        });
    return both;
  }
}
