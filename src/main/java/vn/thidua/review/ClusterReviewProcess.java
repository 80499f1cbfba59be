package vn.thidua.review;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.review.cross.CrossScoring;
import vn.thidua.review.settling.Explanations;
import vn.thidua.workflow.Rules;

/** {@code processes/review/clusterReview.bpmn}: what the engine does by itself. */
@Configuration(proxyBeanMethods = false)
public class ClusterReviewProcess {

  public static final String KEY = "clusterReview";

  @Bean
  JavaDelegate assignScorers(CrossScoring scoring) {
    return execution -> scoring.assign(AWARD_YEAR.in(execution));
  }

  @Bean
  JavaDelegate openScores(Explanations explanations) {
    return execution -> explanations.ask(AWARD_YEAR.in(execution));
  }

  @Bean
  JavaDelegate judgeEligibility(Judging judging, Rules rules) {
    return execution ->
        judging.judgeEligibility(
            AWARD_YEAR.in(execution),
            facts -> rules.of(execution).evaluateAll(Judging.ELIGIBILITY, facts));
  }

  @Bean
  JavaDelegate nominateCandidates(Judging judging, Rules rules) {
    return execution ->
        judging.nominateCandidates(
            AWARD_YEAR.in(execution),
            facts -> rules.of(execution).evaluateAll(Judging.CANDIDACY, facts));
  }
}
