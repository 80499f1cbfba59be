package vn.thidua.recommendation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.completeness.RecordedCases;

/**
 * {@code processes/recommendation/recommendation.bpmn}: people do all of it, the engine calls
 * nothing here.
 */
@Configuration(proxyBeanMethods = false)
class RecommendationProcess {

  static final String KEY = "recommendation";

  /** Those whose answer the unit has not acknowledged, in years not cancelled. */
  @Bean
  RecordedCases openRecommendations(JdbcClient jdbc) {
    return new RecordedCases(
        KEY,
        jdbc,
        """
        select y.cluster_code || '/' || y.year_number || '/' || r.unit || '/kien-nghi-'
          || r.running_number
        from recommendation r join award_year y on y.id = r.award_year
        where y.state <> 'CANCELLED' and r.acknowledged_at is null
        """);
  }
}
