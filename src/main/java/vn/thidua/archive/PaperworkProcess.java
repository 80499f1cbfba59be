package vn.thidua.archive;

import static vn.thidua.workflow.ProcessVariables.PAPER_ORDER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/archive/paperwork.bpmn}: the papers of one step. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class PaperworkProcess {

  static final String KEY = "paperwork";

  @Bean
  JavaDelegate writePapers(PaperWriter writer) {
    return execution -> writer.write(PAPER_ORDER.in(execution));
  }
}
