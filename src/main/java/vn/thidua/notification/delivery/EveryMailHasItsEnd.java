package vn.thidua.notification.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;
import vn.thidua.notification.MailSettings;

/**
 * Every mail is sent, held, failed with somebody told, or has a delivery that runs; and what was
 * announced has become mails. What came only just now still waits for its delivery.
 */
@Component
class EveryMailHasItsEnd implements CompletenessRule {

  private final JdbcClient jdbc;
  private final RuntimeService runtime;
  private final MailSettings settings;
  private final Clock clock;

  EveryMailHasItsEnd(JdbcClient jdbc, RuntimeService runtime, MailSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.runtime = runtime;
    this.settings = settings;
    this.clock = clock;
  }

  private record Waiting(long id, String businessKey, String subject, @Nullable String delivery) {}

  @Override
  public List<Violation> violations() {
    OffsetDateTime before = OffsetDateTime.now(clock).minus(settings.unclearAfter());
    return Stream.of(undelivered(before), untold(before), unmade(before))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Violation> undelivered(OffsetDateTime before) {
    Set<String> running =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(MailDeliveryProcess.KEY)
            .list()
            .stream()
            .map(ProcessInstance::getId)
            .collect(Collectors.toSet());
    return mails(
            "state in ('QUEUED', 'SENDING') and (delivery is not null or state_since < ?)", before)
        .filter(mail -> mail.delivery() == null || !running.contains(mail.delivery()))
        .map(mail -> violation("notification.completeness.undelivered", mail));
  }

  private Stream<Violation> untold(OffsetDateTime before) {
    return mails("state = 'FAILED' and reported_at is null and state_since < ?", before)
        .map(mail -> violation("notification.completeness.untold", mail));
  }

  private Stream<Violation> unmade(OffsetDateTime before) {
    return jdbc
        .sql("select business_key from mail_event where created_at < ? order by id")
        .param(before)
        .query(String.class)
        .list()
        .stream()
        .map(each -> Violation.of("notification.completeness.unmade", each));
  }

  private Stream<Waiting> mails(String which, OffsetDateTime before) {
    return jdbc
        .sql("select id, business_key, subject, delivery from mail where " + which + " order by id")
        .param(before)
        .query(Waiting.class)
        .list()
        .stream();
  }

  private static Violation violation(String rule, Waiting mail) {
    return Violation.of(rule, mail.businessKey(), mail.id(), mail.subject());
  }
}
