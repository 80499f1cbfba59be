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
 * @param settledScore null if not scored
 * @param rank by settled score among the eligible, from 1; null if not eligible
 * @param ground and citation: why this verdict, in Vietnamese
 */
public record ScoreRow(
    String unit,
    @Nullable BigDecimal selfScore,
    List<BigDecimal> crossScores,
    @Nullable BigDecimal settledScore,
    @Nullable Integer rank,
    Verdict verdict,
    String ground,
    String citation) {}
