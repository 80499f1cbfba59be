package vn.thidua.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit handed in: the narrative and the self-scores of one version.
 *
 * @param number 1, 2, … per report
 * @param signedBy user id of the director; null until signed
 */
public record ReportVersion(
    long report,
    String unit,
    int number,
    String achievements,
    String obstacles,
    List<SelfScore> scores,
    BigDecimal total,
    @Nullable String signedBy,
    @Nullable Instant signedAt) {

  /**
   * @param criterion code of the criterion
   * @param note the fact or evidence from which the points follow
   */
  public record SelfScore(String criterion, BigDecimal points, String note) {}
}
