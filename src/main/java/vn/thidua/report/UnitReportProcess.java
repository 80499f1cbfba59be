package vn.thidua.report;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.REPORT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.completeness.RecordedCases;
import vn.thidua.report.deadline.ReportTerms;

/** {@code processes/report/unitReport.bpmn}: what the engine does by itself. */
@Configuration(proxyBeanMethods = false)
class UnitReportProcess {

  static final String KEY = "unitReport";

  @Bean
  JavaDelegate openReport(Reporting reporting, ReportTerms terms) {
    return execution -> {
      UnitReport report = reporting.open(AWARD_YEAR.in(execution), UNIT.in(execution));
      REPORT.set(execution, report.key());
      terms.tell(execution, report);
    };
  }

  @Bean
  JavaDelegate putRecommendations(RaisedIssues issues) {
    return execution -> issues.put(REPORT.in(execution));
  }

  @Bean
  JavaDelegate closeWithdrawnReport(Reporting reporting) {
    return execution -> reporting.closeWithdrawn(REPORT.in(execution));
  }

  @Bean
  JavaDelegate moveDeadline(Reporting reporting, ReportTerms terms, RunningReports running) {
    return execution -> {
      UnitReport report = reporting.get(REPORT.in(execution));
      running.moveDeadline(
          execution.getProcessInstanceId(),
          Date.from(report.dueAt()),
          Date.from(terms.closes(report)));
      terms.tell(execution, report);
    };
  }

  /** The reports of open years that are neither accepted nor closed without a report. */
  @Bean
  RecordedCases openReports(JdbcClient jdbc) {
    return new RecordedCases(
        KEY,
        jdbc,
        """
        select y.cluster_code || '/' || y.year_number || '/' || r.unit
        from unit_report r join award_year y on y.id = r.award_year
        where y.state = 'OPEN' and r.state not in ('ACCEPTED', 'NOT_SUBMITTED', 'WITHDRAWN')
        """);
  }
}
