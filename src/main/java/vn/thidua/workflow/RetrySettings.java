package vn.thidua.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;

/** Two clicks at the same moment: the loser of the race looks again instead of showing an error. */
@Configuration(proxyBeanMethods = false)
class RetrySettings {

  @Bean
  RetryTemplate retryAfterCollision() {
    return RetryTemplate.builder()
        .maxAttempts(5)
        .uniformRandomBackoff(20, 200)
        .retryOn(OptimisticLockingException.class)
        .retryOn(ConcurrencyFailureException.class)
        .build();
  }
}
