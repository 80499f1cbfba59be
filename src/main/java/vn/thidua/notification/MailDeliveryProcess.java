package vn.thidua.notification;

import static vn.thidua.workflow.ProcessVariables.MAIL_EVENT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/notification/mailDelivery.bpmn}: the mails of one event. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailDeliveryProcess {

  static final String KEY = "mailDelivery";

  @Bean
  JavaDelegate sendMail(MailDelivery delivery) {
    return execution -> delivery.send(MAIL_EVENT.in(execution));
  }
}
