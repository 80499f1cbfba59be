package vn.thidua.ballot;

import java.util.List;
import vn.thidua.year.Award;

/**
 * The count of one closed ballot round (rule R13).
 *
 * @param round 1 for the first ballot, then run-offs
 * @param members all members of the cluster, the base of the verdict (R9)
 */
public record CountedRound(
    int round, int members, int issued, int collected, int valid, int invalid, List<Line> lines) {

  /** One candidate's figures and the verdict in words. */
  public record Line(
      String unit,
      Award award,
      int agree,
      int disagree,
      int noOpinion,
      boolean passed,
      String verdict) {}
}
