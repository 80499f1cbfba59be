package vn.thidua.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit's line in the score table of the meeting (bảng tổng hợp điểm). None of its figures alone
 * decides (R20).
 *
 * @param selfScore null if no report was accepted
 * @param crossScores totals of the cross-scores, in no telling order
 * @param mean of the cross-scores; null if there is none
 * @param settledScore null if not scored
 * @param settledReason why this settled score; empty where it is the mean and nothing asked for one
 * @param rank by settled score among the eligible, from 1; null if not eligible
 * @param ground and citation: why this verdict, in Vietnamese
 * @param change how the head's list of candidates departs from the nomination here; null if it does
 *     not, or is not confirmed yet
 */
public record ScoreRow(
    String unit,
    @Nullable BigDecimal selfScore,
    List<BigDecimal> crossScores,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal settledScore,
    String settledReason,
    @Nullable Integer rank,
    Verdict verdict,
    String ground,
    String citation,
    @Nullable CandidacyChange change) {

  /**
   * @param added whether a unit that was not nominated stands; else one that was does not
   */
  public record CandidacyChange(boolean added, String reason) {}
}
