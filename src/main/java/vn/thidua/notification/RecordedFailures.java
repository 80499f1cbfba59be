package vn.thidua.notification;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.RecordedCases;

/** The mails that failed for good and whose recipient nobody has reached yet. */
@Component
class RecordedFailures implements RecordedCases {

  private final JdbcClient jdbc;

  RecordedFailures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String process() {
    return Failures.PROCESS;
  }

  @Override
  public Collection<String> open() {
    return jdbc
        .sql(
            """
            select id, business_key from mail
            where state = 'FAILED' and reported_at is not null and reached_at is null
            """)
        .query((row, line) -> new Failed(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .filter(mail -> !Failures.isAboutAFailure(mail.businessKey()))
        .map(mail -> Failures.caseOf(mail.id(), mail.businessKey()))
        .toList();
  }

  private record Failed(long id, String businessKey) {}
}
