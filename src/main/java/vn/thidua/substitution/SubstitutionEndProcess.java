package vn.thidua.substitution;

import static vn.thidua.workflow.ProcessVariables.SUBSTITUTION;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task of {@code processes/substitution/substitutionEnd.bpmn}. */
@Configuration(proxyBeanMethods = false)
class SubstitutionEndProcess {

  static final String KEY = "substitutionEnd";

  @Bean
  JavaDelegate endSubstitution() {
    return execution ->
        execution
            .getProcessEngineServices()
            .getRuntimeService()
            .createMessageCorrelation(SubstitutionProcess.ENDED)
            .processInstanceVariableEquals(SUBSTITUTION.name(), SUBSTITUTION.in(execution))
            .correlate();
  }
}
