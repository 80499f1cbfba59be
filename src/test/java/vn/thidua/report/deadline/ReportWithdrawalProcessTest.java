package vn.thidua.report.deadline;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class ReportWithdrawalProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("report/reportWithdrawal");

  @Test
  void a_withdrawal_ends_when_the_report_was_told() {
    engine.idle("withdrawReport");

    var withdrawal =
        engine.start(
            "reportWithdrawal",
            "cum-1/2016/lai-chau",
            Map.of("awardYear", 2016L, "unit", "lai-chau", "report", 7L));

    assertThat(withdrawal)
        .hasPassedInOrder("serviceTask_withdrawReport", "endEvent_withdrawalDone")
        .isEnded();
  }
}
