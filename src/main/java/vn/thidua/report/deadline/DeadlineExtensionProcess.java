package vn.thidua.report.deadline;

import static vn.thidua.workflow.ProcessVariables.REPORT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.report.Reporting;
import vn.thidua.report.RunningReports;

/** {@code processes/report/deadlineExtension.bpmn}. */
@Configuration(proxyBeanMethods = false)
public class DeadlineExtensionProcess {

  public static final String KEY = "deadlineExtension";

  @Bean
  public JavaDelegate extendDeadline(
      RunningReports running, Reporting reporting, ExtensionNews news) {
    return execution -> {
      running.send(RunningReports.EXTENDED, REPORT.in(execution));
      news.announce(reporting.get(REPORT.in(execution)));
    };
  }
}
