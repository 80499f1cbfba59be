package vn.thidua.reminder;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.reminder.ladder.Audience;

/** {@code processes/reminder/reminders.bpmn}: the ladder, climbed once a day for all open tasks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class RemindersProcess {

  static final String KEY = "reminders";

  @Bean
  JavaDelegate remindHolders(ReminderRound sweep) {
    return execution -> sweep.remind(Audience.HOLDER);
  }

  @Bean
  JavaDelegate escalateToHead(ReminderRound sweep) {
    return execution -> sweep.remind(Audience.HEAD);
  }

  @Bean
  JavaDelegate escalateToLocalAffairs(ReminderRound sweep) {
    return execution -> sweep.remind(Audience.LOCAL_AFFAIRS);
  }

  @Bean
  JavaDelegate sendDigests(ReminderRound sweep, Digests digests) {
    return execution -> {
      digests.send();
      sweep.close();
    };
  }
}
