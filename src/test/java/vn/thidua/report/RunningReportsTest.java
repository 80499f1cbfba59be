package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.report.deadline.DeadlineExtensionProcess;
import vn.thidua.report.deadline.ExtensionNews;
import vn.thidua.report.deadline.ReportTerms;
import vn.thidua.report.deadline.ReportWithdrawalProcess;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Roster;
import vn.thidua.year.YearCalendar;

/** The delegates of the report and its messages, on a bare engine with the real drawings. */
class RunningReportsTest {

  private static final Instant DUE = Instant.parse("2099-12-09T16:59:59Z");
  private static final Instant LATER = Instant.parse("2099-12-14T16:59:59Z");
  private static ProcessEngine engine;

  private final Reporting reporting = mock();
  private final ReportTerms terms = mock();
  private final RaisedIssues issues = mock();
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
    Mocks.register("openReport", process.openReport(reporting, terms));
    Mocks.register("putRecommendations", process.putRecommendations(issues));
    Mocks.register("closeWithdrawnReport", process.closeWithdrawnReport(reporting));
    Mocks.register("moveDeadline", process.moveDeadline(reporting, terms, running));
    Mocks.register("withdrawReport", new ReportWithdrawalProcess().withdrawReport(running));
    Mocks.register(
        "extendDeadline",
        new DeadlineExtensionProcess()
            .extendDeadline(running, reporting, mock(ExtensionNews.class)));
    Roster roster = mock();
    when(roster.officer(anyString())).thenReturn("cao-bang.officer");
    when(roster.director(anyString())).thenReturn("cao-bang.director");
    when(roster.checker(anyLong(), anyString())).thenReturn("lao-cai.secretary");
    when(roster.leaderFor(anyLong(), anyString())).thenReturn("lao-cai.director");
    Mocks.register("roster", roster);
    YearCalendar calendar = mock();
    when(calendar.termOf(anyString())).thenReturn(Date.from(DUE));
    Mocks.register("calendar", calendar);
    Mocks.register("checkClock", new vn.thidua.PlainEngine.CheckClock());

    long id = System.nanoTime();
    UnitReport report = report(id, DUE);
    when(reporting.open(7, "cao-bang")).thenReturn(report);
    when(reporting.get(id)).thenReturn(report(id, LATER));
    when(terms.dueText(any())).then(call -> call.<UnitReport>getArgument(0).dueAt().toString());
    when(terms.closingText(any())).then(call -> call.<UnitReport>getArgument(0).dueAt().toString());
    doCallRealMethod().when(terms).tell(any(VariableScope.class), any());
    when(terms.closes(any())).then(call -> call.<UnitReport>getArgument(0).dueAt());
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
    engine
        .getManagementService()
        .createJobQuery()
        .messages()
        .list()
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));

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
        "userTask_checkReport",
        Map.of(
            "reportComplete",
            false,
            "reportDue",
            LATER.toString(),
            "reportCloses",
            LATER.toString()));

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
        Map.of(
            "deadlineExtended",
            true,
            "reportDue",
            LATER.toString(),
            "reportCloses",
            LATER.toString()));

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
  }
}
