package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class UnitReportProcessTest {

  private static final String KEY = "cum-1/2016/lai-chau";

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("report/unitReport");

  private ProcessInstance report;

  @BeforeEach
  void a_report_is_due() {
    engine.delegate(
        "openReport",
        execution -> {
          execution.setVariable("report", 7L);
          execution.setVariable("reportDue", "2016-12-15T17:00:00+07:00");
          execution.setVariable("reportCloses", "2016-12-15T17:00:00+07:00");
        });
    engine.idle("closeWithdrawnReport", "moveDeadline", "putRecommendations");
    report = aReportOf("lai-chau");
  }

  @Test
  void a_report_that_is_signed_and_complete_is_accepted() {
    engine.complete("writeReport");
    engine.complete("signReport", Map.of("reportSigned", true));
    engine.complete("checkReport", Map.of("reportComplete", true));

    assertThat(report)
        .hasPassed("endEvent_reportSigned", "endEvent_reportAccepted")
        .hasNotPassed("userTask_decideLateReport")
        .isEnded();
  }

  @Test
  void a_report_the_director_does_not_sign_goes_back_to_the_officer() {
    engine.complete("writeReport");
    engine.complete("signReport", Map.of("reportSigned", false));

    assertThat(report)
        .isWaitingAtExactly("subProcess_prepareReport", "userTask_writeReport")
        .hasNotPassed("endEvent_reportSigned");
  }

  @Test
  void a_report_returned_goes_back_to_its_unit() {
    engine.complete("writeReport");
    engine.complete("signReport", Map.of("reportSigned", true));
    engine.complete("checkReport", Map.of("reportComplete", false));

    assertThat(report)
        .isWaitingAtExactly("subProcess_prepareReport", "userTask_writeReport")
        .isNotEnded();
    assertThat(engine.mayDo("writeReport")).containsExactly("lai-chau.officer");
  }

  @Test
  void a_late_report_that_is_extended_goes_back_to_its_unit() {
    engine.fireTimer("event_reportOverdue");
    assertThat(report).isWaitingAtExactly("userTask_decideLateReport");

    engine.complete("decideLateReport", Map.of("deadlineExtended", true));

    assertThat(report).isWaitingAtExactly("subProcess_prepareReport", "userTask_writeReport");
  }

  @Test
  void a_late_report_that_is_not_extended_counts_as_not_submitted() {
    engine.complete("writeReport");
    engine.fireTimer("event_reportOverdue");
    engine.complete("decideLateReport", Map.of("deadlineExtended", false));

    assertThat(report)
        .hasPassed("endEvent_reportNotSubmitted")
        .hasNotPassed("endEvent_reportAccepted")
        .isEnded();
  }

  @Test
  void the_deadline_no_longer_threatens_a_report_that_is_being_checked() {
    engine.complete("writeReport");
    engine.complete("signReport", Map.of("reportSigned", true));

    assertThat(engine.getManagementService().createJobQuery().timers().count()).isZero();
  }

  @Test
  void the_timer_fires_at_the_hour_of_the_deadline() {
    var timer = engine.getManagementService().createJobQuery().timers().singleResult();

    assertThat(timer.getDuedate()).isEqualTo("2016-12-15T10:00:00Z");
  }

  @Test
  void a_withdrawn_report_ends_at_once() {
    engine.tell("reportWithdrawn", KEY);

    assertThat(report)
        .hasPassed("serviceTask_closeWithdrawnReport", "endEvent_reportWithdrawn")
        .isEnded();
  }

  @Test
  void an_extended_deadline_moves_while_the_unit_goes_on_writing() {
    engine.tell("deadlineExtended", KEY);

    assertThat(report)
        .hasPassed("serviceTask_moveDeadline", "endEvent_deadlineMoved")
        .isWaitingAtExactly("subProcess_prepareReport", "userTask_writeReport");
  }

  @Test
  void a_deadline_can_be_extended_twice() {
    engine.tell("deadlineExtended", KEY);
    engine.tell("deadlineExtended", KEY);

    assertThat(report).hasPassed("endEvent_deadlineMoved").isNotEnded();
  }

  @Test
  void a_unit_is_checked_by_the_secretary_and_the_head_unit_by_the_deputy() {
    engine.complete("writeReport");
    engine.complete("signReport", Map.of("reportSigned", true));
    assertThat(engine.mayDo("checkReport")).containsExactly("lao-cai.secretary");
    engine.complete("checkReport", Map.of("reportComplete", true));

    aReportOf("lao-cai");
    engine.complete("writeReport");
    engine.complete("signReport", Map.of("reportSigned", true));
    assertThat(engine.mayDo("checkReport")).containsExactly("cao-bang.director");
  }

  @Test
  void the_late_report_of_the_head_unit_is_the_deputys_case() {
    engine.fireTimer("event_reportOverdue");
    assertThat(engine.mayDo("decideLateReport")).containsExactly("lao-cai.director");
    engine.complete("decideLateReport", Map.of("deadlineExtended", false));

    aReportOf("lao-cai");
    engine.fireTimer("event_reportOverdue");
    assertThat(engine.mayDo("decideLateReport")).containsExactly("cao-bang.director");
  }

  private static ProcessInstance aReportOf(String unit) {
    return engine.start(
        "unitReport", "cum-1/2016/" + unit, Map.of("awardYear", 2016L, "unit", unit));
  }
}
