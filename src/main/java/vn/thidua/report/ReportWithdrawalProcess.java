package vn.thidua.report;

import static vn.thidua.workflow.ProcessVariables.REPORT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/report/reportWithdrawal.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReportWithdrawalProcess {

  static final String KEY = "reportWithdrawal";

  @Bean
  JavaDelegate withdrawReport(RunningReports running) {
    return execution -> running.send(RunningReports.WITHDRAWN, REPORT.in(execution));
  }
}
