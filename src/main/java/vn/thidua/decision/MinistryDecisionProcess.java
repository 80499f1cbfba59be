package vn.thidua.decision;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code ministryDecision}: people examine and decide; the engine publishes. */
@Configuration(proxyBeanMethods = false)
class MinistryDecisionProcess {

  static final String KEY = "ministryDecision";

  @Bean
  JavaDelegate publishDecision(Decisions decisions) {
    return execution -> decisions.publish(DOSSIER.in(execution));
  }
}
