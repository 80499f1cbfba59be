package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.ballot.count.Base;
import vn.thidua.ballot.meeting.Attendance;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.workflow.Rules;
import vn.thidua.year.Award;

/**
 * The tables quorum, passing, paperLimit, verdict and tieBreak as they were deployed with the
 * running process.
 */
public record DeployedRules(Rules.Tables tables) implements MeetingRules {

  @Override
  public Judgement quorum(Attendance attendance) {
    Map<String, Object> found =
        tables.evaluate(
            "quorum",
            Map.of(
                "members", attendance.members(),
                "attending", attendance.present(),
                "byLetter", attendance.byLetter()));
    return judgement(found, "quorate");
  }

  @Override
  public Threshold threshold(int members) {
    Map<String, Object> found = tables.evaluate("passing", Map.of("members", members));
    return new Threshold(
        Base.valueOf((String) found.get("base")),
        number(found, "numerator"),
        number(found, "denominator"),
        (String) found.get("rule"));
  }

  @Override
  public Optional<Limit> limit(Award award, boolean runOff, int places) {
    Map<String, Object> found =
        tables.evaluate(
            "paperLimit", Map.of("award", award.name(), "runOff", runOff, "places", places));
    return found.get("most") == null
        ? Optional.empty()
        : Optional.of(new Limit(award, number(found, "most"), (String) found.get("rule")));
  }

  @Override
  public List<Judgement> verdicts(Threshold threshold, int whole, List<Integer> agreeing) {
    List<Map<String, Object>> facts =
        agreeing.stream()
            .map(
                agree ->
                    Map.<String, Object>of(
                        "whole",
                        whole,
                        "agree",
                        agree,
                        "numerator",
                        threshold.numerator(),
                        "denominator",
                        threshold.denominator()))
            .toList();
    return tables.evaluateAll("verdict", facts).stream()
        .map(found -> new Judgement((Boolean) found.get("passed"), threshold.rule()))
        .toList();
  }

  @Override
  public Tie.Ruling judge(Award award, int rounds, boolean scoresDiffer) {
    Map<String, Object> found =
        tables.evaluate(
            "tieBreak", Map.of("tied", true, "round", rounds, "scoresDiffer", scoresDiffer));
    return new Tie.Ruling(
        BallotResult.valueOf((String) found.get("result")), (String) found.get("rule"));
  }

  private static Judgement judgement(Map<String, Object> found, String verdict) {
    return new Judgement((Boolean) found.get(verdict), (String) found.get("rule"));
  }

  private static int number(Map<String, Object> found, String output) {
    return ((Number) found.get(output)).intValue();
  }
}
