package vn.thidua.recommendation;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Obstacles and recommendations that come with a unit's report; each takes the way of its own. */
@Service
public class ReportedIssues {

  private final Recommendations recommendations;
  private final AwardYears years;
  private final RuntimeService runtime;

  ReportedIssues(Recommendations recommendations, AwardYears years, RuntimeService runtime) {
    this.recommendations = recommendations;
    this.years = years;
    this.runtime = runtime;
  }

  /**
   * Puts one, and starts its way to the answer, in one transaction.
   *
   * @param by user id of the director who signed the report
   */
  @Transactional
  public void put(long awardYear, String unit, Kind kind, String subject, String text, String by) {
    AwardYear year = years.asOpened(awardYear);
    Recommendation put =
        recommendations.put(
            new PutRecommendation.Input(awardYear, unit, kind, subject, text), year, by);
    runtime.startProcessInstanceByKey(
        RecommendationProcess.KEY,
        put.businessKey(year),
        Map.of(
            ProcessVariables.AWARD_YEAR.name(),
            awardYear,
            ProcessVariables.UNIT.name(),
            unit,
            ProcessVariables.RECOMMENDATION.name(),
            Objects.requireNonNull(put.id())));
  }
}
