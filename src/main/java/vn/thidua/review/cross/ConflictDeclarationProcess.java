package vn.thidua.review.cross;

import static vn.thidua.workflow.ProcessVariables.CROSS_SCORE;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/review/conflictDeclaration.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ConflictDeclarationProcess {

  static final String KEY = "conflictDeclaration";

  @Bean
  JavaDelegate passOnScoring(CrossScoring scoring, ScoringTasks tasks) {
    return execution -> {
      if (execution.hasVariable(CROSS_SCORE.name())) {
        long recused = CROSS_SCORE.in(execution);
        tasks.passOn(scoring.get(recused), scoring.successor(recused));
      }
    };
  }
}
