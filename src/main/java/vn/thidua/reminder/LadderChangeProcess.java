package vn.thidua.reminder;

import org.springframework.context.annotation.Configuration;

/**
 * {@code processes/reminder/ladderChange.bpmn}: the start form does all of it, the engine keeps who
 * and when.
 */
@Configuration(proxyBeanMethods = false)
class LadderChangeProcess {

  static final String KEY = "ladderChange";
}
