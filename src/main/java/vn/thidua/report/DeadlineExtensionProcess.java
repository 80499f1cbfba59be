package vn.thidua.report;

import static vn.thidua.workflow.ProcessVariables.REPORT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/report/deadlineExtension.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DeadlineExtensionProcess {

  static final String KEY = "deadlineExtension";

  @Bean
  JavaDelegate extendDeadline(RunningReports running, Reporting reporting, ExtensionNews news) {
    return execution -> {
      running.send(RunningReports.EXTENDED, REPORT.in(execution));
      news.announce(reporting.get(REPORT.in(execution)));
    };
  }
}
