package vn.thidua.movement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.completeness.RecordedCases;

/** {@code processes/movement/movement.bpmn}: people do all of it, the engine calls nothing here. */
@Configuration(proxyBeanMethods = false)
class MovementProcess {

  static final String KEY = "movement";

  /** Those on which some unit has still to report, in years that are not cancelled. */
  @Bean
  RecordedCases openMovements(JdbcClient jdbc) {
    return new RecordedCases(
        KEY,
        jdbc,
        """
        select y.cluster_code || '/' || y.year_number || '/phong-trao-' || m.running_number
        from movement m join award_year y on y.id = m.award_year
        where y.state <> 'CANCELLED' and exists
          (select 1 from participation p where p.movement = m.id and p.reported_at is null)
        """);
  }
}
