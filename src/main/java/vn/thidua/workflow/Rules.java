package vn.thidua.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Evaluates a DMN table in the version that was deployed together with the running process, so that
 * a running year finishes on the rules it began with (Law 06/2022 and its decrees change between
 * years).
 */
@Component
public class Rules {

  private final RepositoryService repository;
  private final DecisionService decisions;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final DmnEngine traceless =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  Rules(
      RepositoryService repository,
      DecisionService decisions,
      RuntimeService runtime,
      TaskService tasks) {
    this.repository = repository;
    this.decisions = decisions;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** The tables that were deployed together with one running process. */
  public interface Tables {

    /**
     * The outputs of the one rule that fits each set of facts, by name, in their order. The version
     * is looked up once, and facts that several share are judged once: a cluster of 128 costs no
     * more than there are cases.
     *
     * @throws Refusal if no rule fits some facts
     */
    List<Map<String, Object>> evaluateAll(String table, List<Map<String, Object>> facts);

    /** The same for one set of facts. */
    default Map<String, Object> evaluate(String table, Map<String, Object> facts) {
      return evaluateAll(table, List.of(facts)).get(0);
    }
  }

  /** For the process itself: the engine keeps what was judged. */
  public Tables of(DelegateExecution execution) {
    return new Deployed(
        execution::getProcessDefinitionId,
        (version, facts) -> decisions.evaluateDecisionTableById(version.getId(), facts));
  }

  /**
   * For somebody who wants to know what would follow: nothing is kept. Every question is refused if
   * no instance with this key runs.
   */
  public Tables tryOut(String process, String businessKey) {
    return new Deployed(() -> runningAs(process, businessKey), this::traceless);
  }

  /** The same for somebody at a task of the process. */
  public Tables tryOut(WorkItem item) {
    return new Deployed(() -> processOf(item), this::traceless);
  }

  private String processOf(WorkItem item) {
    Task task = tasks.createTaskQuery().taskId(item.taskId()).singleResult();
    if (task == null) {
      throw new Refusal("workflow.notRunning");
    }
    return task.getProcessDefinitionId();
  }

  private String runningAs(String process, String businessKey) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey, process)
        .list()
        .stream()
        .findFirst()
        .map(ProcessInstance::getProcessDefinitionId)
        .orElseThrow(() -> new Refusal("workflow.notRunning"));
  }

  /** The tables of the process definition with an id, and who judges. */
  private final class Deployed implements Tables {

    private final Supplier<String> process;
    private final BiFunction<DecisionDefinition, Map<String, Object>, DmnDecisionTableResult> judge;

    Deployed(
        Supplier<String> process,
        BiFunction<DecisionDefinition, Map<String, Object>, DmnDecisionTableResult> judge) {
      this.process = process;
      this.judge = judge;
    }

    @Override
    public List<Map<String, Object>> evaluateAll(String table, List<Map<String, Object>> facts) {
      DecisionDefinition version = versionFor(process.get(), table);
      Map<Map<String, Object>, Map<String, Object>> judged = new HashMap<>();
      return facts.stream()
          .map(
              each ->
                  judged.computeIfAbsent(
                      each, shared -> outputs(table, judge.apply(version, shared))))
          .toList();
    }
  }

  /** What the newest version would say, without a trace: for a year that is only being planned. */
  public Map<String, Object> propose(String table, Map<String, Object> facts) {
    DecisionDefinition newest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(table)
            .latestVersion()
            .singleResult();
    return outputs(table, traceless(newest, facts));
  }

  private DmnDecisionTableResult traceless(DecisionDefinition version, Map<String, Object> facts) {
    DmnDecision decision =
        parsed.computeIfAbsent(version.getId(), id -> parse(id, version.getKey()));
    return traceless.evaluateDecisionTable(decision, facts);
  }

  private DmnDecision parse(String version, String table) {
    return traceless.parseDecision(table, repository.getDecisionModel(version));
  }

  private static Map<String, Object> outputs(String table, DmnDecisionTableResult result) {
    DmnDecisionRuleResult rule = result.getSingleResult();
    if (rule == null) {
      throw new Refusal("workflow.noRule", table);
    }
    return rule.getEntryMap();
  }

  private DecisionDefinition versionFor(String processDefinition, String table) {
    String deployment = repository.getProcessDefinition(processDefinition).getDeploymentId();
    DecisionDefinition found =
        repository
            .createDecisionDefinitionQuery()
            .deploymentId(deployment)
            .decisionDefinitionKey(table)
            .singleResult();
    if (found == null) {
      throw new Refusal("workflow.noRule", table);
    }
    return found;
  }
}
