package vn.thidua.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
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

  Rules(RepositoryService repository, DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /** The one matching rule's outputs by name. */
  public Map<String, Object> evaluate(
      DelegateExecution execution, String table, Map<String, Object> facts) {
    return decisions
        .evaluateDecisionTableById(versionFor(execution, table).getId(), facts)
        .getSingleResult()
        .getEntryMap();
  }

  /** The outputs of each set of facts, in their order; the version is looked up once. */
  public List<Map<String, Object>> evaluateAll(
      DelegateExecution execution, String table, List<Map<String, Object>> facts) {
    String version = versionFor(execution, table).getId();
    return facts.stream()
        .map(
            each ->
                decisions.evaluateDecisionTableById(version, each).getSingleResult().getEntryMap())
        .toList();
  }

  /** The newest version: for a year that is only being planned. */
  public Map<String, Object> evaluateNewest(String table, Map<String, Object> facts) {
    return decisions.evaluateDecisionTableByKey(table, facts).getSingleResult().getEntryMap();
  }

  private DecisionDefinition versionFor(DelegateExecution execution, String table) {
    String deployment =
        repository.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
    return repository
        .createDecisionDefinitionQuery()
        .deploymentId(deployment)
        .decisionDefinitionKey(table)
        .singleResult();
  }
}
