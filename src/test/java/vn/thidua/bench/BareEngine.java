package vn.thidua.bench;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import vn.thidua.RoundTrips;

/**
 * The floor: the engine alone, with full history and no authorization, runs the same drawings. Its
 * beans hand over the facts that the drawings need and do nothing else; tasks are claimed and
 * completed through its own interface.
 */
final class BareEngine implements AutoCloseable {

  /** The year and what it calls. */
  private static final List<String> DRAWINGS =
      List.of(
          "processes/year/awardYear.bpmn",
          "processes/report/unitReport.bpmn",
          "processes/review/clusterReview.bpmn",
          "processes/ballot/evaluationMeeting.bpmn",
          "processes/dossier/submission.bpmn",
          "processes/decision/ministryDecision.bpmn",
          "processes/recommendation/recommendation.bpmn");

  /** What the task's form tells the flow. */
  private static final Map<String, Map<String, Object>> FACTS =
      Map.of(
          "userTask_openYear", Map.of("pactSigned", false),
          "userTask_signReport", Map.of("reportSigned", true),
          "userTask_checkReport", Map.of("reportComplete", true),
          "userTask_recordAttendance", Map.of("meeting", 1L),
          "userTask_confirmOpening", Map.of("votingOpened", true),
          "userTask_assembleDossier", Map.of("dossier", 1L),
          "userTask_signMinutes", Map.of("proposed", true),
          "userTask_receiveDossier", Map.of("dossierComplete", true));

  private final TaskBell bell = new TaskBell();
  private final Map<Object, Object> beans = new HashMap<>();
  private final ProcessEngine engine;

  BareEngine(DataSource database) {
    registerBeans();
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare");
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setDbMetricsReporterActivate(false);
    settings.setHistoryCleanupEnabled(false);
    settings.setBeans(beans);
    settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new RingForEveryTask())));
    engine = settings.buildProcessEngine();
    ProcessEngines.unregister(engine); // so that the system in the same JVM finds only its own
    deploy();
  }

  /** Works the year of a cluster; how often each task was done. */
  Map<String, Integer> play(Cluster cluster) {
    return walk(cluster, this::complete, job -> engine.getManagementService().executeJob(job));
  }

  /** The same, counting separately what each task and what all jobs cost the database. */
  Costs count(Cluster cluster, RoundTrips counter) {
    Costs costs = new Costs();
    walk(
        cluster,
        (task, call) -> {
          RoundTrips.Count before = counter.now();
          complete(task, call);
          costs.ofTask(task.getTaskDefinitionKey(), counter.now().since(before));
        },
        job -> {
          RoundTrips.Count before = counter.now();
          engine.getManagementService().executeJob(job);
          costs.ofJob(counter.now().since(before));
        });
    return costs;
  }

  private Map<String, Integer> walk(Cluster cluster, Walk.Worker worker, Walk.JobRunner jobs) {
    beans.put("roster", new Roster(cluster));
    beans.put("crossScores", new CrossScores(cluster));
    beans.put("ballots", new Ballots(cluster));
    Keepers keepers = new Keepers(cluster);
    beans.put("boxKeepers", keepers);
    beans.put("closeBallot", (JavaDelegate) execution -> keepers.haveTheirKeys());
    beans.put("meetings", new Meetings(cluster));
    beans.put("putRecommendations", new PutRecommendations(cluster));
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "awardYear", cluster.businessKey(), Map.of("awardYear", 1L, "pactSigned", false));
    return new Walk(engine, bell, worker, jobs).toTheEnd(cluster.businessKey());
  }

  @Override
  public void close() {
    engine.close();
  }

  private void complete(Task task, TaskBell.Call call) {
    if (call.group()) {
      engine.getTaskService().claim(task.getId(), call.who());
    }
    engine
        .getTaskService()
        .complete(task.getId(), FACTS.getOrDefault(task.getTaskDefinitionKey(), Map.of()));
  }

  private void registerBeans() {
    beans.put("calendar", new Calendar());
    beans.put("checkClock", new vn.thidua.PlainEngine.CheckClock());
    for (String idle :
        List.of(
            "assignScorers",
            "judgeEligibility",
            "nominateCandidates",
            "countBallot",
            "publishDecision",
            "openNextYear",
            "openScores",
            "compileDossier")) {
      beans.put(idle, (JavaDelegate) execution -> {});
    }
    beans.put(
        "openReport",
        (JavaDelegate)
            execution -> {
              execution.setVariable("report", 1L);
              execution.setVariable("reportDue", "2050-12-01T17:00:00+07:00");
              execution.setVariable("reportCloses", "2050-12-01T17:00:00+07:00");
            });
    beans.put("callMeeting", sets("meeting", 1L));
    beans.put("checkQuorum", sets("quorate", true));
    beans.put("comparePapers", sets("papersAgree", true));
    beans.put(
        "openBallot",
        (JavaDelegate)
            execution ->
                execution.setVariable("ballot", execution.hasVariable("ballot") ? 2L : 1L));
    beans.put(
        "declareResult",
        (JavaDelegate)
            execution ->
                execution.setVariable(
                    "ballotResult",
                    execution.getVariable("ballot").equals(1L) ? "RUN_OFF" : "DECIDED"));
  }

  private static JavaDelegate sets(String name, Object value) {
    return execution -> execution.setVariable(name, value);
  }

  private void deploy() {
    var deployment = engine.getRepositoryService().createDeployment();
    DRAWINGS.forEach(deployment::addClasspathResource);
    deployment.deploy();
  }

  private final class RingForEveryTask extends AbstractBpmnParseListener {
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      ((UserTaskActivityBehavior) activity.getActivityBehavior())
          .getTaskDefinition()
          .addTaskListener(TaskListener.EVENTNAME_CREATE, bell);
    }
  }

  /** Who has which task. */
  public record Roster(Cluster cluster) {

    public List<String> units(Long awardYear) {
      return cluster.units();
    }

    public String head(Long awardYear) {
      return director(cluster.head());
    }

    public String deputy(Long awardYear) {
      return director(cluster.deputy());
    }

    public String secretary(Long awardYear) {
      return cluster.head() + ".secretary";
    }

    public String incomingHead(Long awardYear) {
      return deputy(awardYear);
    }

    public String director(String unit) {
      return unit + ".director";
    }

    public String officer(String unit) {
      return unit + ".officer";
    }

    public String checker(Long awardYear, String unit) {
      return unit.equals(cluster.head()) ? deputy(awardYear) : secretary(awardYear);
    }
  }

  /** Two others score each unit's report. */
  public record CrossScores(Cluster cluster) {

    public List<Long> assignments(Long awardYear) {
      List<Long> assignments = new ArrayList<>();
      for (long each = 0; each < 2L * cluster.size(); each++) {
        assignments.add(each);
      }
      return assignments;
    }

    public String scorers(Long crossScore) {
      return cluster.unit((int) (crossScore % cluster.size())) + ".officer";
    }

    /** They agree. */
    public List<Long> explanations(Long awardYear) {
      return List.of();
    }
  }

  /** All members vote on the screen; all tellers open the box. */
  public record Ballots(Cluster cluster) {
    public List<String> voters(Long ballot) {
      return cluster.units();
    }

    public String voterGroup(Long ballot, String unit) {
      return unit + ".director";
    }

    public List<String> paperTellers(Long ballot) {
      return List.of();
    }

    public boolean isBoxSettled(Long ballot) {
      return false;
    }

    public boolean isBoxOpen(Long ballot) {
      return true;
    }
  }

  /** Tellers choose a passphrase before the first round. */
  public static final class Keepers {

    private List<String> withoutKey;

    Keepers(Cluster cluster) {
      withoutKey = new Meetings(cluster).tellers(1L);
    }

    /** The engine asks again for every instance: the answer changes only when a round is over. */
    public List<String> withoutKey(Long meeting) {
      return withoutKey;
    }

    void haveTheirKeys() {
      withoutKey = List.of();
    }

    public Date closesAt(Long ballot) {
      return Calendar.DAY;
    }
  }

  /** As many tellers as the rules ask for. */
  public record Meetings(Cluster cluster) {
    public List<String> tellers(Long meeting) {
      return cluster.units().stream().skip(3).limit(3).map(unit -> unit + ".director").toList();
    }
  }

  /** As in the script, the two best units put one each. */
  private record PutRecommendations(Cluster cluster) implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
      Object unit = execution.getVariable("unit");
      if (cluster.units().indexOf(unit) < 2) {
        execution
            .getProcessEngineServices()
            .getRuntimeService()
            .startProcessInstanceByKey(
                "recommendation",
                cluster.businessKey() + "/kien-nghi-" + unit,
                Map.of("awardYear", 1L, "unit", unit, "recommendation", 1L));
      }
    }
  }

  /** When something is due does not matter. */
  public static final class Calendar {

    private static final Date DAY = new Date(2_500_000_000_000L);

    public Date pactDue(Long awardYear) {
      return DAY;
    }

    public Date planDue(Long awardYear) {
      return DAY;
    }

    public Date reviewDue(Long awardYear) {
      return DAY;
    }

    public Date meetingOn(Long awardYear) {
      return DAY;
    }

    public Date submissionDue(Long awardYear) {
      return DAY;
    }

    public Date nextPactDue(Long awardYear) {
      return DAY;
    }

    public Date handoverDue(Long awardYear) {
      return DAY;
    }

    public Date workingDays(int days) {
      return termOf("");
    }

    public Date termOf(String task) {
      return DAY;
    }
  }
}
