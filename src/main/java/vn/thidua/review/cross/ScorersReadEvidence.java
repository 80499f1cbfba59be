package vn.thidua.review.cross;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceRights;
import vn.thidua.report.Reports;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;

/** Who scores a report reads the evidence of its accepted version. */
@Component
class ScorersReadEvidence implements EvidenceRights {

  private final JdbcClient jdbc;
  private final Reports reports;

  ScorersReadEvidence(JdbcClient jdbc, Reports reports) {
    this.jdbc = jdbc;
    this.reports = reports;
  }

  @Override
  public boolean mayRead(Actor actor, EvidenceFile file) {
    Set<String> units = actor.units(Right.READ_UNFINISHED);
    return !units.isEmpty() && scores(units, file) && reports.acceptedWith(file);
  }

  private boolean scores(Set<String> units, EvidenceFile file) {
    return jdbc.sql(
                """
                select count(*) from cross_score
                 where award_year = :year and unit = :unit and scorer in (:units)
                """)
            .param("year", file.awardYear())
            .param("unit", file.unit())
            .param("units", units)
            .query(Integer.class)
            .single()
        > 0;
  }
}
