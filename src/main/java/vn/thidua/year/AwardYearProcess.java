package vn.thidua.year;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code processes/year/awardYear.bpmn}. */
@Configuration(proxyBeanMethods = false)
class AwardYearProcess {

  static final String KEY = "awardYear";

  /** Stops the year wherever it stands. */
  static final String YEAR_CANCELLED = "yearCancelled";

  @Bean
  JavaDelegate openNextYear(NextYear nextYear) {
    return execution -> nextYear.open(AWARD_YEAR.in(execution));
  }

  @Bean
  JavaDelegate closeCancelledYear(YearClosing closing) {
    return execution -> closing.cancel(AWARD_YEAR.in(execution));
  }
}
