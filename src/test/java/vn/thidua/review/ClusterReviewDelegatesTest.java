package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.review.cross.CrossScore;
import vn.thidua.review.cross.CrossScoring;
import vn.thidua.review.cross.ScoringTasks;
import vn.thidua.review.settling.CrossScores;
import vn.thidua.review.settling.Explanations;
import vn.thidua.workflow.Rules;
import vn.thidua.year.Roster;
import vn.thidua.year.YearCalendar;

/** The delegates of the review, on a bare engine with the real drawing and rule tables. */
class ClusterReviewDelegatesTest {

  private static ProcessEngine engine;

  private final CrossScoring scoring = mock();
  private final Judging judging = mock();
  private final Explanations explanations = mock();
  private final CrossScores crossScores = mock();
  private final List<Map<String, Object>> outcomes = new ArrayList<>();
  private List<Map<String, Object>> candidacyFacts = List.of();

  @BeforeAll
  static void deploy() {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl)
            ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:clusterReview;DB_CLOSE_DELAY=-1")
                .setProcessEngineName("clusterReview");
    configuration.setExpressionManager(new MockExpressionManager());
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/review/clusterReview.bpmn")
        .addClasspathResource("processes/review/eligibility.dmn")
        .addClasspathResource("processes/review/candidacy.dmn")
        .deploy();
  }

  @AfterAll
  static void close() {
    Mocks.reset();
    engine.close();
  }

  @BeforeEach
  void theBeans() {
    Rules rules = mock();
    Rules.Tables tables = mock();
    when(rules.of(any())).thenReturn(tables);
    when(tables.evaluateAll(any(), any()))
        .then(call -> evaluate(call.getArgument(0), call.getArgument(1)));
    ClusterReviewProcess process = new ClusterReviewProcess();
    Mocks.register("assignScorers", process.assignScorers(scoring));
    Mocks.register("openScores", process.openScores(explanations));
    Mocks.register("judgeEligibility", process.judgeEligibility(judging, rules));
    Mocks.register("nominateCandidates", process.nominateCandidates(judging, rules));
    Mocks.register("crossScores", crossScores);
    when(crossScores.scorers(anyLong())).thenReturn(List.of("b.officer"));
    Roster roster = mock();
    when(roster.head(7)).thenReturn("a.director");
    when(roster.deputy(7)).thenReturn("b.director");
    Mocks.register("roster", roster);
    YearCalendar calendar = mock();
    when(calendar.reviewDue(7)).thenReturn(new Date());
    Mocks.register("calendar", calendar);
    doAnswer(
            call ->
                outcomes.addAll(
                    call.<RuleTable>getArgument(1)
                        .evaluate(
                            List.of(
                                facts(true, true, "NONE"),
                                facts(true, false, "NONE"),
                                facts(true, true, "INSPECTION")))))
        .when(judging)
        .judgeEligibility(eq(7L), any());
    doAnswer(call -> outcomes.addAll(call.<RuleTable>getArgument(1).evaluate(candidacyFacts)))
        .when(judging)
        .nominateCandidates(eq(7L), any());
  }

  @Test
  void every_assignment_is_a_task_and_the_review_ends_with_confirmed_candidates() {
    when(crossScores.assignments(7)).thenReturn(List.of(1L, 2L));
    candidacyFacts = List.of(candidacy(true, 1), candidacy(true, 7), candidacy(false, null));
    ProcessInstance instance = started();

    assertThat(tasks(instance))
        .extracting(Task::getTaskDefinitionKey)
        .containsExactly("userTask_crossScore", "userTask_crossScore");
    tasks(instance).forEach(task -> engine.getTaskService().complete(task.getId()));
    runJobs(instance);
    assertThat(tasks(instance))
        .extracting(Task::getTaskDefinitionKey)
        .containsExactlyInAnyOrder("userTask_settleScores", "userTask_settleHeadUnitScore");
    finish(instance);

    verify(scoring).assign(7);
    assertThat(outcomes.subList(0, 3))
        .extracting(each -> each.get("verdict"))
        .containsExactly("ELIGIBLE", "EXCLUDED", "ON_HOLD");
    assertThat(outcomes.subList(0, 3)).allMatch(each -> each.get("citation") != null);
    assertThat(outcomes.subList(3, 6))
        .extracting(each -> each.get("nominated"))
        .containsExactly(true, false, false);
  }

  @Test
  void an_open_task_passes_to_another_unit_and_keeps_its_place() {
    when(crossScores.assignments(7)).thenReturn(List.of(1L, 2L));
    ProcessInstance instance = started();
    Roster roster = mock();
    when(roster.officer(any())).thenCallRealMethod();
    engine.getTaskService().claim(taskOf(instance, 1L).getId(), "canbo.b");

    new ScoringTasks(engine.getRuntimeService(), engine.getTaskService(), roster)
        .passOn(assignment(1L, "b"), assignment(3L, "d"));

    assertThat(tasks(instance)).hasSize(2);
    Task passed = taskOf(instance, 3L);
    assertThat(passed.getAssignee()).isNull();
    assertThat(engine.getTaskService().getIdentityLinksForTask(passed.getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactly("d.officer");
    tasks(instance).forEach(task -> engine.getTaskService().complete(task.getId()));
    runJobs(instance);
    finish(instance);
  }

  private static Task taskOf(ProcessInstance instance, long assignment) {
    return tasks(instance).stream()
        .filter(
            task ->
                engine.getTaskService().getVariable(task.getId(), "crossScore").equals(assignment))
        .findFirst()
        .orElseThrow();
  }

  private static CrossScore assignment(long id, String scorer) {
    return new CrossScore(id, 7, 1, "c", scorer, null, null, null, null, null, null, null, null, 0);
  }

  @Test
  void without_anything_to_score_the_review_goes_on() {
    when(crossScores.assignments(7)).thenReturn(List.of());
    ProcessInstance instance = started();

    assertThat(tasks(instance))
        .extracting(Task::getTaskDefinitionKey)
        .containsExactlyInAnyOrder("userTask_settleScores", "userTask_settleHeadUnitScore");
    finish(instance);
  }

  private ProcessInstance started() {
    ProcessInstance instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                ClusterReviewProcess.KEY, "cum-1/2016", Map.of("awardYear", 7L));
    runJobs(instance);
    return instance;
  }

  private void finish(ProcessInstance instance) {
    tasks(instance).forEach(task -> engine.getTaskService().complete(task.getId()));
    runJobs(instance);
    assertThat(tasks(instance))
        .extracting(Task::getTaskDefinitionKey)
        .containsExactly("userTask_confirmCandidates");
    tasks(instance).forEach(task -> engine.getTaskService().complete(task.getId()));
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId("endEvent_candidatesConfirmed")
                .count())
        .isEqualTo(1);
  }

  private static void runJobs(ProcessInstance instance) {
    var jobs = engine.getManagementService().createJobQuery().processInstanceId(instance.getId());
    while (jobs.count() > 0) {
      jobs.list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private static List<Task> tasks(ProcessInstance instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).list();
  }

  private static List<Map<String, Object>> evaluate(String table, List<Map<String, Object>> facts) {
    return facts.stream()
        .map(
            each ->
                engine
                    .getDecisionService()
                    .evaluateDecisionTableByKey(table, each)
                    .getSingleResult()
                    .getEntryMap())
        .toList();
  }

  private static Map<String, Object> facts(boolean pact, boolean report, String pending) {
    return Map.of("pactSigned", pact, "reportAccepted", report, "pendingMatter", pending);
  }

  private static Map<String, Object> candidacy(
      boolean eligible, @org.jspecify.annotations.Nullable Integer rank) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("eligible", eligible);
    facts.put("rank", rank);
    facts.put("quota", 3);
    facts.put("members", 8);
    return facts;
  }
}
