package vn.thidua.substitution;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.RecordedCases;

/** The substitutions that have not ended. */
@Component
class RecordedSubstitutions implements RecordedCases {

  private final JdbcClient jdbc;

  RecordedSubstitutions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String process() {
    return SubstitutionProcess.KEY;
  }

  @Override
  public Collection<String> open() {
    return jdbc.sql(
            "select 'thay-mat/' || unit_code || '/' || id from substitution where ended_at is null")
        .query(String.class)
        .list();
  }
}
