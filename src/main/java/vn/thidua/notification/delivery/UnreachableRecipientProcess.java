package vn.thidua.notification.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.completeness.RecordedCases;

/**
 * {@code processes/notification/unreachableRecipient.bpmn}: people do all of it, the engine calls
 * nothing here.
 */
@Configuration(proxyBeanMethods = false)
class UnreachableRecipientProcess {

  static final String KEY = "unreachableRecipient";

  /** The mails that failed for good and whose recipient nobody has reached yet. */
  @Bean
  RecordedCases unreachedRecipients(JdbcClient jdbc) {
    return new RecordedCases(
        KEY,
        () ->
            jdbc
                .sql(
                    """
                    select id, business_key from mail
                    where state = 'FAILED' and reported_at is not null and reached_at is null
                    """)
                .query(Failed.class)
                .list()
                .stream()
                .filter(mail -> !Failures.isAboutAFailure(mail.businessKey()))
                .map(mail -> Failures.caseOf(mail.id(), mail.businessKey()))
                .toList());
  }

  private record Failed(long id, String businessKey) {}
}
