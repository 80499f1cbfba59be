package vn.thidua.year.handover;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.year.AwardYearProcess;

/** The service task of {@code processes/year/yearCancellation.bpmn}. */
@Configuration(proxyBeanMethods = false)
class YearCancellationProcess {

  static final String KEY = "yearCancellation";

  /** The year itself, its movements and its recommendations each stop and close. */
  @Bean
  JavaDelegate cancelYear() {
    return execution ->
        execution
            .getProcessEngineServices()
            .getRuntimeService()
            .createMessageCorrelation(AwardYearProcess.YEAR_CANCELLED)
            .processInstanceVariableEquals(AWARD_YEAR.name(), AWARD_YEAR.in(execution))
            .correlateAll();
  }
}
