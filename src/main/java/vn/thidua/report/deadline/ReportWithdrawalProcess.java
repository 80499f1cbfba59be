package vn.thidua.report.deadline;

import static vn.thidua.workflow.ProcessVariables.REPORT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.report.RunningReports;

/** {@code processes/report/reportWithdrawal.bpmn}. */
@Configuration(proxyBeanMethods = false)
public class ReportWithdrawalProcess {

  public static final String KEY = "reportWithdrawal";

  @Bean
  public JavaDelegate withdrawReport(RunningReports running) {
    return execution -> running.send(RunningReports.WITHDRAWN, REPORT.in(execution));
  }
}
