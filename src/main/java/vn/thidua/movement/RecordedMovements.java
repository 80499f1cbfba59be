package vn.thidua.movement;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.RecordedCases;

/** The movements on which some unit has still to report, in years that are not cancelled. */
@Component
class RecordedMovements implements RecordedCases {

  private final JdbcClient jdbc;

  RecordedMovements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String process() {
    return MovementProcess.KEY;
  }

  @Override
  public Collection<String> open() {
    return jdbc.sql(
            """
            select y.cluster_code || '/' || y.year_number || '/phong-trao-' || m.running_number
            from movement m join award_year y on y.id = m.award_year
            where y.state <> 'CANCELLED' and exists
              (select 1 from participation p where p.movement = m.id and p.reported_at is null)
            """)
        .query(String.class)
        .list();
  }
}
