package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A process engine in memory for tests of one drawing at a time. The beans that a drawing calls are
 * stand-ins; steps the engine would do in the background are done at once, in the test's thread;
 * timers fire when the test says so.
 */
public final class PlainEngine extends ProcessEngineExtension
    implements BeforeEachCallback, AfterEachCallback {

  /** Reference case, shortened: the head, the deputy, and one more. */
  public static final List<String> UNITS = List.of("lao-cai", "cao-bang", "lai-chau");

  private static final ProcessEngine ENGINE = inMemory();

  private final String drawing;
  private final List<BpmnModelInstance> called = new ArrayList<>();

  private PlainEngine(String drawing) {
    this.drawing = drawing;
    useProcessEngine(ENGINE);
  }

  /** An engine that knows one drawing, such as {@code report/unitReport}. */
  public static PlainEngine with(String drawing) {
    return new PlainEngine("processes/" + drawing + ".bpmn");
  }

  /**
   * In place of a process that is called: it waits at {@code userTask_<key>} until that is
   * completed.
   */
  public PlainEngine calling(String key) {
    called.add(
        Bpmn.createExecutableProcess(key)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("userTask_" + key)
            .endEvent()
            .done());
    return this;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    BpmnAwareTests.init(ENGINE);
    Mocks.register("roster", new Roster());
    Mocks.register("calendar", new Calendar());
    Mocks.register("checkClock", new CheckClock());
    Mocks.register("workHours", new WorkHours());
    var deployment = ENGINE.getRepositoryService().createDeployment().addClasspathResource(drawing);
    called.forEach(model -> deployment.addModelInstance(keyOf(model) + ".bpmn", model));
    manageDeployment(deployment.deploy());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Mocks.reset();
    BpmnAwareTests.reset();
  }

  /** Stands in for a bean on which the drawing calls methods; its class must be public. */
  public void bean(String name, Object standIn) {
    Mocks.register(name, standIn);
  }

  /** Stands in for the bean of a service task. */
  public void delegate(String name, JavaDelegate standIn) {
    bean(name, standIn);
  }

  /** Service tasks whose work does not matter to the test. */
  public void idle(String... delegates) {
    for (String name : delegates) {
      delegate(name, execution -> {});
    }
  }

  public ProcessInstance start(String process, String businessKey, Map<String, Object> variables) {
    var instance = runtimeService.startProcessInstanceByKey(process, businessKey, variables);
    runJobs();
    return instance;
  }

  /** The open tasks of this name, oldest first; there is at least one. */
  public List<Task> tasks(String name) {
    var tasks =
        taskService
            .createTaskQuery()
            .taskDefinitionKey("userTask_" + name)
            .orderByTaskCreateTime()
            .asc()
            .list();
    assertThat(tasks).as("open tasks userTask_%s", name).isNotEmpty();
    return tasks;
  }

  public void complete(String name) {
    complete(name, Map.of());
  }

  /** Completes every open task of this name, all with the same facts. */
  public void complete(String name, Map<String, Object> facts) {
    for (Task task : tasks(name)) {
      taskService.complete(task.getId(), facts);
    }
    runJobs();
  }

  /** Groups and persons who may do the open tasks of this name. */
  public List<String> mayDo(String name) {
    return tasks(name).stream()
        .flatMap(task -> taskService.getIdentityLinksForTask(task.getId()).stream())
        .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
        .distinct()
        .toList();
  }

  public void fireTimer(String event) {
    Job timer = managementService.createJobQuery().timers().activityId(event).singleResult();
    assertThat(timer).as("timer of %s", event).isNotNull();
    managementService.executeJob(timer.getId());
    runJobs();
  }

  public void tell(String message, String businessKey) {
    runtimeService
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(businessKey)
        .correlate();
    runJobs();
  }

  /** What the job executor would do: all steps that wait in the background, but no timers. */
  public void runJobs() {
    List<Job> jobs;
    while (!(jobs = managementService.createJobQuery().messages().list()).isEmpty()) {
      managementService.executeJob(jobs.get(0).getId());
    }
  }

  private static String keyOf(BpmnModelInstance model) {
    return model
        .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
        .iterator()
        .next()
        .getId();
  }

  private static ProcessEngine inMemory() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("plain");
    configuration.setJdbcUrl("jdbc:h2:mem:plain-engine;DB_CLOSE_DELAY=-1");
    configuration.setJobExecutorActivate(false);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL); // as in the application
    configuration.setDbMetricsReporterActivate(false);
    configuration.setEnableCmdExceptionLogging(false);
    configuration.setExpressionManager(new MockExpressionManager());
    ProcessEngine engine = configuration.buildProcessEngine();
    ProcessEngines.unregister(engine); // so that a Spring test in the same JVM finds only its own
    return engine;
  }

  /** Lào Cai leads, Cao Bằng is its deputy, Hà Giang comes next. */
  public static final class Roster {

    public List<String> units(Long awardYear) {
      return UNITS;
    }

    public String head(Long awardYear) {
      return "lao-cai.director";
    }

    public String deputy(Long awardYear) {
      return "cao-bang.director";
    }

    public String secretary(Long awardYear) {
      return "lao-cai.secretary";
    }

    public String incomingHead(Long awardYear) {
      return "ha-giang.director";
    }

    public String delegate(String unit) {
      return unit + ".delegate";
    }

    public String director(String unit) {
      return unit + ".director";
    }

    public String officer(String unit) {
      return unit + ".officer";
    }

    public String checker(Long awardYear, String unit) {
      return unit.equals("lao-cai") ? deputy(awardYear) : secretary(awardYear);
    }

    public String leaderFor(Long awardYear, String unit) {
      return unit.equals("lao-cai") ? deputy(awardYear) : head(awardYear);
    }
  }

  /** It is always morning: whether one may be written to now a test says itself. */
  public static class WorkHours {

    public boolean areNow() {
      return true;
    }

    public String dailyStart() {
      return "0 0 8 * * ?";
    }
  }

  /** Any time is the right time. */
  public static final class CheckClock {

    public Date due(Long report) {
      return Calendar.DAY;
    }
  }

  /** Every day is the same day: when something is due is not what these tests ask. */
  public static final class Calendar {

    public static final Date DAY = new Date(1_480_000_000_000L);

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

    public Date termOf(String task) {
      return DAY;
    }

    public Date workingDays(int days) {
      return DAY;
    }
  }
}
