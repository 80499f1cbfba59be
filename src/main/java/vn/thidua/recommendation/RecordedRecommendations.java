package vn.thidua.recommendation;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.RecordedCases;

/** The recommendations whose answer the unit has not acknowledged, in years not cancelled. */
@Component
class RecordedRecommendations implements RecordedCases {

  private final JdbcClient jdbc;

  RecordedRecommendations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String process() {
    return RecommendationProcess.KEY;
  }

  @Override
  public Collection<String> open() {
    return jdbc.sql(
            """
            select y.cluster_code || '/' || y.year_number || '/' || r.unit || '/kien-nghi-'
              || r.running_number
            from recommendation r join award_year y on y.id = r.award_year
            where y.state <> 'CANCELLED' and r.acknowledged_at is null
            """)
        .query(String.class)
        .list();
  }
}
