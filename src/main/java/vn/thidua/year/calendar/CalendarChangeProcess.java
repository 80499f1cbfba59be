package vn.thidua.year.calendar;

import static vn.thidua.workflow.ProcessVariables.CALENDAR_CHANGE;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code processes/year/calendarChange.bpmn}: all in one transaction. */
@Configuration(proxyBeanMethods = false)
class CalendarChangeProcess {

  static final String KEY = "calendarChange";

  @Bean
  JavaDelegate moveDueDates(CalendarMoves moves) {
    return execution -> moves.apply(CALENDAR_CHANGE.in(execution));
  }

  @Bean
  JavaDelegate announceCalendar(CalendarNews news) {
    return execution -> news.announce(CALENDAR_CHANGE.in(execution));
  }
}
