package vn.thidua.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
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
  private final DmnEngine traceless =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  Rules(RepositoryService repository, DecisionService decisions, RuntimeService runtime) {
    this.repository = repository;
    this.decisions = decisions;
    this.runtime = runtime;
  }

  /**
   * The one matching rule's outputs by name.
   *
   * @throws Refusal if no rule fits the facts
   */
  public Map<String, Object> evaluate(
      DelegateExecution execution, String table, Map<String, Object> facts) {
    return outputs(
        table, decisions.evaluateDecisionTableById(versionFor(execution, table).getId(), facts));
  }

  /**
   * The outputs of each set of facts, in their order. The version is looked up once, and facts that
   * several share are judged once: a cluster of 128 costs no more than there are cases.
   */
  public List<Map<String, Object>> evaluateAll(
      DelegateExecution execution, String table, List<Map<String, Object>> facts) {
    String version = versionFor(execution, table).getId();
    Map<Map<String, Object>, Map<String, Object>> judged = new HashMap<>();
    return facts.stream()
        .map(
            each ->
                judged.computeIfAbsent(
                    each,
                    shared -> outputs(table, decisions.evaluateDecisionTableById(version, shared))))
        .toList();
  }

  /**
   * The same without a trace: for somebody who wants to know what would follow. The version is that
   * of the running instance with this key.
   *
   * @throws Refusal if no such instance runs
   */
  public List<Map<String, Object>> tryOut(
      String process, String businessKey, String table, List<Map<String, Object>> facts) {
    DecisionDefinition version =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey, process)
            .list()
            .stream()
            .findFirst()
            .map(instance -> versionFor(instance.getProcessDefinitionId(), table))
            .orElseThrow(() -> new Refusal("workflow.notRunning"));
    return facts.stream().map(each -> tryOut(version, each)).toList();
  }

  private DmnDecision parse(String version, String table) {
    return traceless.parseDecision(table, repository.getDecisionModel(version));
  }

  /** Whether the table was deployed together with the running process. */
  public boolean has(DelegateExecution execution, String table) {
    return find(execution.getProcessDefinitionId(), table) != null;
  }

  /** What the newest version would say, without a trace: for a year that is only being planned. */
  public Map<String, Object> propose(String table, Map<String, Object> facts) {
    DecisionDefinition newest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(table)
            .latestVersion()
            .singleResult();
    return tryOut(newest, facts);
  }

  private Map<String, Object> tryOut(DecisionDefinition version, Map<String, Object> facts) {
    DmnDecision decision =
        parsed.computeIfAbsent(version.getId(), id -> parse(id, version.getKey()));
    return outputs(version.getKey(), traceless.evaluateDecisionTable(decision, facts));
  }

  private static Map<String, Object> outputs(String table, DmnDecisionTableResult result) {
    DmnDecisionRuleResult rule = result.getSingleResult();
    if (rule == null) {
      throw new Refusal("workflow.noRule", table);
    }
    return rule.getEntryMap();
  }

  private DecisionDefinition versionFor(DelegateExecution execution, String table) {
    return versionFor(execution.getProcessDefinitionId(), table);
  }

  private DecisionDefinition versionFor(String processDefinition, String table) {
    DecisionDefinition found = find(processDefinition, table);
    if (found == null) {
      throw new Refusal("workflow.noRule", table);
    }
    return found;
  }

  private @Nullable DecisionDefinition find(String processDefinition, String table) {
    String deployment = repository.getProcessDefinition(processDefinition).getDeploymentId();
    return repository
        .createDecisionDefinitionQuery()
        .deploymentId(deployment)
        .decisionDefinitionKey(table)
        .singleResult();
  }
}
