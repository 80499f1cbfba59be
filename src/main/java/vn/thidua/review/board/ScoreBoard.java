package vn.thidua.review.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.review.Eligibility;
import vn.thidua.review.ScoreRow.CandidacyChange;
import vn.thidua.year.Award;

/**
 * The scores of one year side by side, as pictures and tables show them.
 *
 * @param candidates by award and score; none until the list is confirmed
 * @param detailed whether this reader may know who gave which points
 */
public record ScoreBoard(
    @JsonUnwrapped Head head, List<Line> units, List<Nominee> candidates, boolean detailed) {

  /**
   * @param limit the spread above which scores lie too far apart
   * @param groups names of the criteria groups, in their order
   */
  record Head(
      String cluster, String clusterName, int year, BigDecimal limit, List<String> groups) {}

  /** Who stands for which award, with the settled score. */
  record Nominee(String unit, String name, Award award, BigDecimal points) {}

  /**
   * @param rank null until judged, and for who is not eligible
   * @param eligibility null until judged
   * @param change how the list of candidates departs from the nomination here; null if it does not
   */
  public record Line(
      String unit,
      String name,
      @JsonUnwrapped Scores scores,
      @JsonUnwrapped Result result,
      @Nullable Integer rank,
      @JsonUnwrapped @Nullable Eligibility eligibility,
      @Nullable CandidacyChange change) {}

  /**
   * What the unit gave itself and the others gave it.
   *
   * @param crossScores totals, lowest first, without the scorers
   * @param byGroup the mean of the cross-scores in each group, in the order of the groups; empty if
   *     not scored
   */
  record Scores(
      @Nullable BigDecimal self,
      List<BigDecimal> crossScores,
      @Nullable BigDecimal mean,
      BigDecimal spread,
      boolean spreadOverLimit,
      List<BigDecimal> byGroup) {}

  /**
   * @param settled null until settled
   * @param settledReason why that; empty where it is the mean and nothing asked for a reason
   * @param previous the settled score of the year before; null if there is none
   */
  record Result(
      @Nullable BigDecimal settled, String settledReason, @Nullable BigDecimal previous) {}
}
