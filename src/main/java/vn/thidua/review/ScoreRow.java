package vn.thidua.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit's line in the score table of the meeting (bảng tổng hợp điểm). None of its figures alone
 * decides (R20).
 *
 * @param selfScore null if no report was accepted
 * @param crossScores totals of the cross-scores, in no telling order
 * @param rank by settled score among the eligible, from 1; null if not eligible
 * @param change how the head's list of candidates departs from the nomination here; null if it does
 *     not, or is not confirmed yet
 */
public record ScoreRow(
    String unit,
    @Nullable BigDecimal selfScore,
    List<BigDecimal> crossScores,
    @JsonUnwrapped Settlement settlement,
    @Nullable Integer rank,
    @JsonUnwrapped Eligibility eligibility,
    @Nullable CandidacyChange change) {

  public @Nullable BigDecimal settledScore() {
    return settlement.settledScore();
  }

  public Verdict verdict() {
    return eligibility.verdict();
  }

  /**
   * @param added whether a unit that was not nominated stands; else one that was does not
   */
  public record CandidacyChange(boolean added, String reason) {}
}
