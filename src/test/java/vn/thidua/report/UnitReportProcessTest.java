package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
<<<<<<< HEAD
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
        });
    engine.idle("closeWithdrawnReport", "moveDeadline");
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
=======
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Roster;
import vn.thidua.year.YearCalendar;

/** The drawings of the report on a bare engine: each end, the timer, and both messages. */
class UnitReportProcessTest {

  private static final Instant DUE = Instant.parse("2099-12-09T16:59:59Z");
  private static final Instant LATER = Instant.parse("2099-12-14T16:59:59Z");
  private static ProcessEngine engine;

  private final Reporting reporting = mock();
  private ProcessInstance instance;

  @BeforeAll
  static void deploy() {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl)
            ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:unitReport;DB_CLOSE_DELAY=-1")
                .setProcessEngineName("unitReport");
    configuration.setExpressionManager(new MockExpressionManager());
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/report/unitReport.bpmn")
        .addClasspathResource("processes/report/reportWithdrawal.bpmn")
        .addClasspathResource("processes/report/deadlineExtension.bpmn")
        .deploy();
  }

  @AfterAll
  static void close() {
    Mocks.reset();
    engine.close();
  }

  @BeforeEach
  void aRunningReport() {
    RunningReports running =
        new RunningReports(
            engine.getRuntimeService(), engine.getManagementService(), engine.getTaskService());
    UnitReportProcess process = new UnitReportProcess();
    Mocks.register("openReport", process.openReport(reporting));
    Mocks.register("closeWithdrawnReport", process.closeWithdrawnReport(reporting));
    Mocks.register("moveDeadline", process.moveDeadline(reporting, running));
    Mocks.register("withdrawReport", new ReportWithdrawalProcess().withdrawReport(running));
    Mocks.register("extendDeadline", new DeadlineExtensionProcess().extendDeadline(running));
    Roster roster = mock();
    when(roster.officer(anyString())).thenReturn("cao-bang.officer");
    when(roster.director(anyString())).thenReturn("cao-bang.director");
    when(roster.checker(anyLong(), anyString())).thenReturn("lao-cai.secretary");
    when(roster.leaderFor(anyLong(), anyString())).thenReturn("lao-cai.director");
    Mocks.register("roster", roster);
    YearCalendar calendar = mock();
    when(calendar.workingDays(anyInt())).thenReturn(Date.from(DUE));
    Mocks.register("calendar", calendar);

    long id = System.nanoTime();
    UnitReport report = report(id, DUE);
    when(reporting.open(7, "cao-bang")).thenReturn(report);
    when(reporting.get(id)).thenReturn(report(id, LATER));
    when(reporting.dueText(any())).then(call -> call.<UnitReport>getArgument(0).dueAt().toString());
    instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                UnitReportProcess.KEY,
                "cum-1/2016/cao-bang",
                Map.of("awardYear", 7L, "unit", "cao-bang"));
  }

  @Test
  void a_signed_and_complete_report_ends_accepted() {
    complete("userTask_writeReport", Map.of());
    complete("userTask_signReport", Map.of("reportSigned", true));
    complete("userTask_checkReport", Map.of("reportComplete", true));

    endedAt("endEvent_reportAccepted");
  }

  @Test
  void what_the_director_does_not_sign_is_written_again() {
    complete("userTask_writeReport", Map.of());
    complete("userTask_signReport", Map.of("reportSigned", false));

    waitsAt("userTask_writeReport");
  }

  @Test
  void a_returned_report_is_written_again_until_its_new_deadline() {
    complete("userTask_writeReport", Map.of());
    complete("userTask_signReport", Map.of("reportSigned", true));
    complete(
        "userTask_checkReport", Map.of("reportComplete", false, "reportDue", LATER.toString()));

    waitsAt("userTask_writeReport");
    assertThat(task().getDueDate()).isEqualTo(Date.from(LATER));
    assertThat(timer()).isEqualTo(Date.from(LATER));
  }

  @Test
  void a_late_unit_may_be_closed_without_a_report() {
    passTheDeadline();
    complete("userTask_decideLateReport", Map.of("deadlineExtended", false));

    endedAt("endEvent_reportNotSubmitted");
  }

  @Test
  void a_late_unit_may_go_on_with_a_new_deadline() {
    passTheDeadline();
    complete(
        "userTask_decideLateReport",
        Map.of("deadlineExtended", true, "reportDue", LATER.toString()));

    waitsAt("userTask_writeReport");
    assertThat(timer()).isEqualTo(Date.from(LATER));
  }

  @Test
  void a_withdrawal_ends_the_report_wherever_it_is() {
    complete("userTask_writeReport", Map.of());
    complete("userTask_signReport", Map.of("reportSigned", true));
    start(ReportWithdrawalProcess.KEY);

    endedAt("endEvent_reportWithdrawn");
    verify(reporting).closeWithdrawn((Long) reportVariable());
  }

  @Test
  void an_extension_moves_the_open_task_and_the_timer() {
    complete("userTask_writeReport", Map.of());
    start(DeadlineExtensionProcess.KEY);

    waitsAt("userTask_signReport");
    assertThat(task().getDueDate()).isEqualTo(Date.from(LATER));
    assertThat(timer()).isEqualTo(Date.from(LATER));
    assertThat(engine.getRuntimeService().getVariable(instance.getId(), "reportDue"))
        .isEqualTo(LATER.toString());
  }

  @Test
  void a_message_for_a_report_that_has_ended_is_refused() {
    RunningReports running =
        new RunningReports(
            engine.getRuntimeService(), engine.getManagementService(), engine.getTaskService());

    assertThat(
            catchThrowableOfType(Refusal.class, () -> running.send(RunningReports.WITHDRAWN, -1))
                .messageKey())
        .isEqualTo("report.notRunning");
  }

  private static UnitReport report(long id, Instant due) {
    return new UnitReport(
        id, 7, "cao-bang", ReportState.IN_PREPARATION, due, 0, null, null, null, 0);
  }

  private void start(String process) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            process,
            instance.getBusinessKey(),
            Map.of("awardYear", 7L, "unit", "cao-bang", "report", reportVariable()));
  }

  private Object reportVariable() {
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instance.getId())
        .variableName("report")
        .singleResult()
        .getValue();
  }

  private void passTheDeadline() {
    var job =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(instance.getId())
            .timers()
            .singleResult();
    engine.getManagementService().executeJob(job.getId());
  }

  private Date timer() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance.getId())
        .timers()
        .singleResult()
        .getDuedate();
  }

  private Task task() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .singleResult();
  }

  private void waitsAt(String task) {
    assertThat(task().getTaskDefinitionKey()).isEqualTo(task);
  }

  private void complete(String task, Map<String, Object> facts) {
    waitsAt(task);
    engine.getTaskService().complete(task().getId(), facts);
  }

  private void endedAt(String end) {
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .count())
        .isZero();
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(end)
                .list())
        .hasSize(1);
>>>>>>> report
  }
}
