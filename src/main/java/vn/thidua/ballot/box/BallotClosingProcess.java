package vn.thidua.ballot.box;

import static vn.thidua.workflow.ProcessVariables.BALLOT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/ballot/ballotClosing.bpmn}. */
@Configuration(proxyBeanMethods = false)
class BallotClosingProcess {

  static final String KEY = "ballotClosing";

  @Bean
  JavaDelegate closeVoting(CloseVoting closing) {
    return execution -> closing.end(BALLOT.in(execution));
  }
}
