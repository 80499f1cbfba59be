package vn.thidua.completeness;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.words.Words;
import vn.thidua.workflow.CaseNames;

/** Asks all rules at once and says in words what does not hold. */
@Service
public class CompletenessCheck {

  /**
   * A violation in words.
   *
   * @param rule key of the sentence
   * @param caseKey empty if it is in no case
   * @param caseName what people call the case; its key if nobody names it
   */
  public record Finding(String rule, String caseKey, String caseName, String sentence) {

    @Override
    public String toString() {
      return caseName + ": " + sentence;
    }
  }

  private final ObjectProvider<CompletenessRule> rules;
  private final ObjectProvider<CaseNames> names;
  private final Words words;

  CompletenessCheck(
      ObjectProvider<CompletenessRule> rules, ObjectProvider<CaseNames> names, Words words) {
    this.rules = rules;
    this.names = names;
    this.words = words;
  }

  /**
   * What does not hold at this moment, by case; people may go on working meanwhile. All rules look
   * at one moment of all tables, which on H2 only the highest isolation gives: the one below takes
   * each table as it is when it is first read.
   */
  @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
  public List<Finding> findings() {
    List<Violation> found =
        rules.orderedStream().flatMap(rule -> rule.violations().stream()).toList();
    Map<String, String> caseNames =
        namesOf(found.stream().map(Violation::caseKey).collect(Collectors.toSet()));
    return found.stream()
        .map(each -> inWords(each, caseNames))
        .sorted(Comparator.comparing(Finding::caseKey).thenComparing(Finding::rule))
        .toList();
  }

  private Finding inWords(Violation violation, Map<String, String> caseNames) {
    return new Finding(
        violation.rule(),
        violation.caseKey(),
        caseNames.getOrDefault(violation.caseKey(), violation.caseKey()),
        words.say(violation.rule(), violation.facts().toArray()));
  }

  private Map<String, String> namesOf(Collection<String> caseKeys) {
    Map<String, String> known = new HashMap<>();
    names.orderedStream().forEach(each -> known.putAll(each.of(caseKeys)));
    return known;
  }
}
