package vn.thidua.archive;

import static vn.thidua.workflow.ProcessVariables.PAPER_ORDER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** {@code processes/archive/paperwork.bpmn}: the papers of one step. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class PaperworkProcess {

  static final String KEY = "paperwork";

  /** Starts orders outside the requests of people. */
  @Bean
  TaskScheduler paperClockwork() {
    ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();
    clockwork.setThreadNamePrefix("papers-");
    clockwork.setDaemon(true);
    return clockwork;
  }

  @Bean
  JavaDelegate writePapers(PaperWriter writer) {
    return execution -> writer.write(PAPER_ORDER.in(execution));
  }
}
