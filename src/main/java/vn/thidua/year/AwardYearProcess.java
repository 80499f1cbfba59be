package vn.thidua.year;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.completeness.EndedCases;
import vn.thidua.completeness.RecordedCases;
import vn.thidua.year.handover.NextYear;
import vn.thidua.year.handover.YearStop;

/** The service tasks of {@code processes/year/awardYear.bpmn}. */
@Configuration(proxyBeanMethods = false)
public class AwardYearProcess {

  public static final String KEY = "awardYear";

  /** Stops the year wherever it stands. */
  public static final String YEAR_CANCELLED = "yearCancelled";

  @Bean
  JavaDelegate openNextYear(NextYear nextYear) {
    return execution -> nextYear.open(AWARD_YEAR.in(execution));
  }

  @Bean
  JavaDelegate closeCancelledYear(YearStop stop) {
    return execution -> stop.cancel(AWARD_YEAR.in(execution));
  }

  /** The years that run. */
  @Bean
  RecordedCases openYears(Years years) {
    return new RecordedCases(KEY, () -> years.keys(YearState.PLANNED, YearState.OPEN));
  }

  @Bean
  EndedCases endedYears(Years years) {
    return () -> years.keys(YearState.CLOSED, YearState.CANCELLED);
  }
}
