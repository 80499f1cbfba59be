package vn.thidua.substitution;

import static vn.thidua.workflow.ProcessVariables.SUBSTITUTION;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.completeness.RecordedCases;

/** {@code processes/substitution/substitution.bpmn}: what the engine does by itself. */
@Configuration(proxyBeanMethods = false)
class SubstitutionProcess {

  static final String KEY = "substitution";
  static final String ENDED = "substitutionEnded";

  @Bean
  JavaDelegate grantSubstitution(Substitutions substitutions) {
    return execution -> substitutions.grant(SUBSTITUTION.in(execution));
  }

  @Bean
  JavaDelegate withdrawSubstitution(Substitutions substitutions) {
    return execution -> substitutions.end(SUBSTITUTION.in(execution));
  }

  @Bean
  JavaDelegate withdrawEarly(Substitutions substitutions) {
    return execution -> substitutions.end(SUBSTITUTION.in(execution));
  }

  /** The substitutions that have not ended. */
  @Bean
  RecordedCases openSubstitutions(JdbcClient jdbc) {
    return new RecordedCases(
        KEY,
        jdbc,
        "select 'thay-mat/' || unit_code || '/' || id from substitution where ended_at is null");
  }
}
