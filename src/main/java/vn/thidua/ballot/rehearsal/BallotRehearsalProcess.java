package vn.thidua.ballot.rehearsal;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/ballot/ballotRehearsal.bpmn}. */
@Configuration(proxyBeanMethods = false)
class BallotRehearsalProcess {

  static final String KEY = "ballotRehearsal";

  @Bean
  JavaDelegate forgetRehearsal(Rehearsals rehearsals) {
    return execution -> rehearsals.forget(execution.getProcessInstanceId());
  }
}
