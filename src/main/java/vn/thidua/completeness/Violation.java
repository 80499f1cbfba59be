package vn.thidua.completeness;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that is not as it must be.
 *
 * @param rule key of its sentence in the messages, such as {@code ballot.completeness.papers}
 * @param caseKey business key of the case it was found in; empty if it is in none
 * @param facts arguments of the sentence. Never what somebody voted or wrote
 */
public record Violation(String rule, String caseKey, List<String> facts) {

  public Violation {
    facts = List.copyOf(facts);
  }

  public static Violation of(String rule, String caseKey, Object... facts) {
    return new Violation(rule, caseKey, Stream.of(facts).map(String::valueOf).toList());
  }
}
