package vn.thidua.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.Kind;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.review.ScoreRow.CandidacyChange;
import vn.thidua.year.Award;

/**
 * The scores of one year side by side, as pictures and tables show them.
 *
 * @param limit the spread above which scores lie too far apart
 * @param groups names of the criteria groups, in their order
 * @param candidates by award and score; none until the list is confirmed
 * @param detailed whether this reader may know who gave which points
 */
record ScoreBoard(
    String cluster,
    String clusterName,
    int year,
    BigDecimal limit,
    List<String> groups,
    List<Line> units,
    List<Nominee> candidates,
    boolean detailed) {

  /** Who stands for which award, with the settled score. */
  record Nominee(String unit, String name, Award award, BigDecimal points) {}

  /**
   * @param crossScores totals, lowest first, without the scorers
   * @param byGroup the mean of the cross-scores in each group, in the order of the groups; empty if
   *     not scored
   * @param settled null until settled
   * @param settledReason why that; empty where it is the mean and nothing asked for a reason
   * @param rank and verdict, ground, citation: null until judged
   * @param previous the settled score of the year before; null if there is none
   * @param change how the list of candidates departs from the nomination here; null if it does not
   */
  record Line(
      String unit,
      String name,
      @Nullable BigDecimal self,
      List<BigDecimal> crossScores,
      @Nullable BigDecimal mean,
      BigDecimal spread,
      boolean spreadOverLimit,
      List<BigDecimal> byGroup,
      @Nullable BigDecimal settled,
      String settledReason,
      @Nullable Integer rank,
      @Nullable Verdict verdict,
      @Nullable String ground,
      @Nullable String citation,
      @Nullable BigDecimal previous,
      @Nullable CandidacyChange change) {}

  /**
   * Every score with its inputs, so that each figure can be computed again outside.
   *
   * @param criteriaTable id of the year's criteria table
   * @param advice about the scorers; nothing follows from it
   * @param seed of the assignment, as {@link java.util.Random} takes it
   */
  record Details(
      ScoreBoard board,
      long criteriaTable,
      int scorersPerReport,
      long seed,
      List<Rule> criteria,
      List<SelfScored> selfScores,
      List<CrossScored> crossScores,
      List<Closed> closed,
      List<Settled> settled,
      List<Pending> pending,
      List<Advice.Line> advice) {}

  record Rule(String code, String name, Kind kind, ScoringRule rule, boolean extra) {}

  record SelfScored(String unit, String criterion, Facts facts, BigDecimal points, String note) {}

  record CrossScored(
      String unit, String scorer, String criterion, BigDecimal points, String reason) {}

  record Closed(String unit, String scorer, CrossScore.Closing closing, String reason) {}

  record Settled(String unit, @Nullable BigDecimal mean, BigDecimal points, String reason) {}

  /** What was stated to be pending against a unit when its score was settled. */
  record Pending(String unit, PendingKind kind, String note) {}
}
