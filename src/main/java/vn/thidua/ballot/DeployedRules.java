package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import vn.thidua.workflow.Rules;
import vn.thidua.year.Award;

/** The tables quorum, verdict and tieBreak as they were deployed with the running process. */
record DeployedRules(Rules rules, DelegateExecution execution) implements MeetingRules {

  @Override
  public Judgement quorum(int members, int present) {
    Map<String, Object> found =
        rules.evaluate(execution, "quorum", Map.of("members", members, "present", present));
    return judgement(found, "quorate");
  }

  @Override
  public List<Judgement> verdicts(int members, List<Integer> agreeing) {
    List<Map<String, Object>> facts =
        agreeing.stream()
            .map(agree -> Map.<String, Object>of("members", members, "agree", agree))
            .toList();
    return rules.evaluateAll(execution, "verdict", facts).stream()
        .map(found -> judgement(found, "passed"))
        .toList();
  }

  @Override
  public Tie.Ruling judge(Award award, int rounds, boolean scoresDiffer) {
    Map<String, Object> found =
        rules.evaluate(
            execution,
            "tieBreak",
            Map.of("tied", true, "round", rounds, "scoresDiffer", scoresDiffer));
    return new Tie.Ruling(
        BallotResult.valueOf((String) found.get("result")), (String) found.get("rule"));
  }

  private static Judgement judgement(Map<String, Object> found, String verdict) {
    return new Judgement(
        (Boolean) found.get(verdict),
        (String) found.get("rule"),
        threshold(found.get("threshold")));
  }

  private static @Nullable Integer threshold(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : null;
  }
}
