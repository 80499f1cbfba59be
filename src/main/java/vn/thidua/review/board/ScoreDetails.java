package vn.thidua.review.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.thidua.criteria.Kind;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.report.SelfScore;
import vn.thidua.review.Settlements;
import vn.thidua.review.cross.CrossScore;
import vn.thidua.review.cross.CrossScoreItems;
import vn.thidua.review.settling.Advice;

/**
 * Every score with its inputs, so that each figure can be computed again outside.
 *
 * @param advice about the scorers; nothing follows from it
 */
public record ScoreDetails(
    ScoreBoard board,
    @JsonUnwrapped Frame frame,
    List<SelfScored> selfScores,
    List<CrossScoreItems.Given> crossScores,
    List<Closed> closed,
    @JsonUnwrapped Decided decided,
    List<Advice.Line> advice) {

  /**
   * What the scores rest on.
   *
   * @param criteriaTable id of the year's criteria table
   * @param seed of the assignment, as {@link java.util.Random} takes it
   */
  record Frame(long criteriaTable, int scorersPerReport, long seed, List<Rule> criteria) {}

  record Rule(String code, String name, Kind kind, ScoringRule rule, boolean extra) {}

  record SelfScored(String unit, @JsonUnwrapped SelfScore score) {}

  record Closed(String unit, String scorer, CrossScore.Closing closing, String reason) {}

  public record Decided(List<Settlements.Settled> settled, List<Settlements.Pending> pending) {}
}
