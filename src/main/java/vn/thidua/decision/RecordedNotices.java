package vn.thidua.decision;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.RecordedCases;

/** The notices that their units have not acknowledged, in years not cancelled. */
@Component
class RecordedNotices implements RecordedCases {

  private final JdbcClient jdbc;

  RecordedNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String process() {
    return NoticeAcknowledgementProcess.KEY;
  }

  @Override
  public Collection<String> open() {
    return jdbc.sql(
            """
            select y.cluster_code || '/' || y.year_number || '/' || n.unit_code || '/thong-bao-' || n.id
            from official_notice n join award_year y on y.id = n.award_year
            where y.state <> 'CANCELLED' and n.seen_at is null
            """)
        .query(String.class)
        .list();
  }
}
