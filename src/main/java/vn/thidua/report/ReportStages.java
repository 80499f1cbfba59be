package vn.thidua.report;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.workflow.Done;

/** Who signed and who checked the versions of the reports. */
@Repository
public class ReportStages {

  private final JdbcClient jdbc;

  ReportStages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What happened to each version, the oldest first. */
  public List<ReportStage> of(long report) {
    return jdbc.sql("select * from report_version where report = ? order by version_number")
        .param(report)
        .query(
            (row, i) ->
                new ReportStage(
                    row.getInt("version_number"),
                    row.getBigDecimal("total"),
                    Objects.requireNonNull(Done.in(row, "written")),
                    Done.in(row, "signed"),
                    row.getString("content_hash"),
                    Done.in(row, "checked"),
                    row.getObject("accepted", Boolean.class)))
        .list();
  }

  /** How many versions were signed, by unit. */
  Map<String, Integer> signed(long awardYear) {
    Map<String, Integer> signed = new LinkedHashMap<>();
    jdbc.sql(
            """
            select r.unit, count(*) from report_version v join unit_report r on r.id = v.report
             where r.award_year = ? and v.signed_by is not null group by r.unit order by r.unit
            """)
        .param(awardYear)
        .query(
            row -> {
              signed.put(row.getString(1), row.getInt(2));
            });
    return signed;
  }

  void sign(long report, int number, String hash, String by, OffsetDateTime at) {
    jdbc.sql(
            """
            update report_version set signed_by = ?, signed_at = ?, content_hash = ?
             where report = ? and version_number = ?
            """)
        .params(by, at, hash, report, number)
        .update();
  }

  void check(long report, int number, boolean accepted, String by, OffsetDateTime at) {
    jdbc.sql(
            """
            update report_version set checked_by = ?, checked_at = ?, accepted = ?
             where report = ? and version_number = ?
            """)
        .params(by, at, accepted, report, number)
        .update();
  }
}
