package vn.thidua.notification.delivery;

import static vn.thidua.workflow.ProcessVariables.MAIL_LEFT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.thidua.notification.MailSettings;

/** {@code processes/notification/mailDelivery.bpmn}: what waits to be sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, BounceSettings.class})
public class MailDeliveryProcess {

  static final String KEY = "mailDelivery";

  @Bean
  JavaDelegate sendMail(MailDelivery delivery) {
    return execution -> MAIL_LEFT.set(execution, delivery.send(execution.getProcessInstanceId()));
  }

  /** The mail server has been down for long: the failed job of the delivery gets another try. */
  @Bean
  JavaDelegate tryAgain(Dispatch dispatch) {
    return execution -> dispatch.goOn(execution.getProcessInstanceId());
  }

  /** Lets a moment pass before a delivery starts. */
  @Bean
  TaskScheduler mailClockwork() {
    ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();
    clockwork.setThreadNamePrefix("mail-");
    return clockwork;
  }
}
