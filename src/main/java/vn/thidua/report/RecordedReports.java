package vn.thidua.report;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.RecordedCases;

/** The reports of open years that are neither accepted nor closed without a report. */
@Component
class RecordedReports implements RecordedCases {

  private final JdbcClient jdbc;

  RecordedReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String process() {
    return UnitReportProcess.KEY;
  }

  @Override
  public Collection<String> open() {
    return jdbc.sql(
            """
            select y.cluster_code || '/' || y.year_number || '/' || r.unit
            from unit_report r join award_year y on y.id = r.award_year
            where y.state = 'OPEN' and r.state not in ('ACCEPTED', 'NOT_SUBMITTED', 'WITHDRAWN')
            """)
        .query(String.class)
        .list();
  }
}
