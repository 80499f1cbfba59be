package vn.thidua;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * What a rule table promises: it is found by its file's name, every rule cites its source, and no
 * case is decided by chance.
 */
final class RuleTableContract {

  private final String path;
  private final DmnModelInstance model;
  private final List<String> violations = new ArrayList<>();

  RuleTableContract(String path, DmnModelInstance model) {
    this.path = path;
    this.model = model;
  }

  List<String> violations() {
    model.getModelElementsByType(Decision.class).forEach(this::checkDecision);
    model.getModelElementsByType(DecisionTable.class).forEach(this::checkHitPolicy);
    model.getModelElementsByType(Rule.class).forEach(this::checkSource);
    return violations;
  }

  private void checkDecision(Decision decision) {
    String fileName = Path.of(path).getFileName().toString().replace(".dmn", "");
    if (!decision.getId().equals(fileName)) {
      violations.add(decision.getId() + " has another name than its file " + path);
    }
    if (decision.getCamundaHistoryTimeToLiveString() == null) {
      violations.add(
          decision.getId() + " has no historyTimeToLive: the engine would not deploy it");
    }
  }

  private void checkHitPolicy(DecisionTable table) {
    List<Rule> rules = List.copyOf(table.getRules());
    if (table.getHitPolicy() == HitPolicy.FIRST) {
      Rule last = rules.get(rules.size() - 1);
      if (!last.getInputEntries().stream().allMatch(RuleTableContract::isAny)) {
        violations.add(last.getId() + " must catch all: it is the last rule of a FIRST table");
      }
    } else if (table.getHitPolicy() != HitPolicy.UNIQUE) {
      violations.add(table.getId() + " has the hit policy " + table.getHitPolicy());
    }
  }

  private void checkSource(Rule rule) {
    if (rule.getDescription() == null
        || !rule.getDescription().getTextContent().matches("(?s).*\\b(R\\d+|OURS)\\b.*")) {
      violations.add(rule.getId() + " cites no source: annotate it with its R-number, law or OURS");
    }
  }

  private static boolean isAny(InputEntry entry) {
    String text = entry.getTextContent().strip();
    return text.isEmpty() || text.equals("-");
  }
}
