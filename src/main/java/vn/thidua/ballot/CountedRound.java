package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.year.Award;

/**
 * The count of one closed ballot round (rule R13).
 *
 * @param round 1 for the first ballot, then run-offs
 * @param members all members of the cluster
 * @param issued papers: as many as there are voters on the roll
 * @param collected papers in the box, valid or not
 */
public record CountedRound(
    int round, int members, int issued, int collected, int valid, int invalid, List<Line> lines) {

  /** The same figures with other lines. */
  CountedRound with(List<Line> judged) {
    return new CountedRound(round, members, issued, collected, valid, invalid, judged);
  }

  /** Agreeing votes by unit. */
  Map<String, Integer> votes(Award award) {
    return lines.stream()
        .filter(line -> line.award() == award)
        .collect(Collectors.toMap(Line::unit, Line::agree));
  }

  /**
   * One candidate's figures.
   *
   * @param verdict in words; empty until the result is declared
   */
  public record Line(
      String unit,
      Award award,
      int agree,
      int disagree,
      int noOpinion,
      boolean passed,
      String verdict) {

    /** The same figures with a verdict. */
    Line with(boolean judgedPassed, String words) {
      return new Line(unit, award, agree, disagree, noOpinion, judgedPassed, words);
    }
  }
}
