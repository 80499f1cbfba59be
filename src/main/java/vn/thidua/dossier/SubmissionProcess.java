package vn.thidua.dossier;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code submission}: people assemble and sign; in between the files are put together. */
@Configuration(proxyBeanMethods = false)
class SubmissionProcess {

  static final String KEY = "submission";

  @Bean
  JavaDelegate compileDossier(Dossiers dossiers) {
    return execution -> dossiers.compile(DOSSIER.in(execution));
  }
}
