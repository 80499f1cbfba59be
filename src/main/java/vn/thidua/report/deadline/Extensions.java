package vn.thidua.report.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.report.GrantedExtension;
import vn.thidua.report.UnitReport;

/** The extensions that were granted, in the order in which they were. */
@Repository
public class Extensions {

  private static final String GRANTED =
      """
      select r.unit, e.old_due_at as old_due, e.new_due_at as new_due, e.extended_by as by, e.reason
        from report_extension e join unit_report r on r.id = e.report
      """;

  private final JdbcClient jdbc;

  Extensions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UnitReport report, Instant newDue, String reason, String by, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into report_extension
                   (report, extended_by, extended_at, old_due_at, new_due_at, reason)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            report.key(),
            by,
            at,
            report.dueAt().atOffset(ZoneOffset.UTC),
            newDue.atOffset(ZoneOffset.UTC),
            reason)
        .update();
  }

  public List<GrantedExtension> of(long report) {
    return granted(" where r.id = ? order by e.id", report);
  }

  public List<GrantedExtension> ofYear(long awardYear) {
    return granted(" where r.award_year = ? order by e.id", awardYear);
  }

  private List<GrantedExtension> granted(String where, long key) {
    return jdbc.sql(GRANTED + where).param(key).query(GrantedExtension.class).list();
  }
}
