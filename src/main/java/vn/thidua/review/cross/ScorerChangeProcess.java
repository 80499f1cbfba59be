package vn.thidua.review.cross;

import static vn.thidua.workflow.ProcessVariables.CROSS_SCORE;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/review/scorerChange.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ScorerChangeProcess {

  static final String KEY = "scorerChange";

  @Bean
  JavaDelegate changeScorer(CrossScoring scoring, ScoringTasks tasks) {
    return execution -> {
      long replaced = CROSS_SCORE.in(execution);
      tasks.passOn(scoring.get(replaced), scoring.successor(replaced));
    };
  }
}
