package vn.thidua.calendar;

import org.springframework.context.annotation.Configuration;

/**
 * {@code processes/calendar/holidayImport.bpmn}: the start form does all of it, the engine keeps
 * who and when.
 */
@Configuration(proxyBeanMethods = false)
class HolidayImportProcess {

  static final String KEY = "holidayImport";
}
