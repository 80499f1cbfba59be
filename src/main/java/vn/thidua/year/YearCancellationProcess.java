package vn.thidua.year;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task of {@code processes/year/yearCancellation.bpmn}. */
@Configuration(proxyBeanMethods = false)
class YearCancellationProcess {

  static final String KEY = "yearCancellation";

  @Bean
  JavaDelegate cancelYear(AwardYears years) {
    return execution ->
        execution
            .getProcessEngineServices()
            .getRuntimeService()
            .createMessageCorrelation(AwardYearProcess.YEAR_CANCELLED)
            .processInstanceBusinessKey(years.get(AWARD_YEAR.in(execution)).businessKey())
            .correlate();
  }
}
