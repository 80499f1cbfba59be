package vn.thidua.archive.paperwork;

import static vn.thidua.workflow.ProcessVariables.PAPER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/archive/paperCorrection.bpmn}. */
@Configuration(proxyBeanMethods = false)
class PaperCorrectionProcess {

  static final String KEY = "paperCorrection";

  @Bean
  JavaDelegate orderReplacement(Paperwork paperwork) {
    return execution -> paperwork.replace(PAPER.in(execution));
  }
}
