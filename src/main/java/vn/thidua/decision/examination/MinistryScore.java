package vn.thidua.decision.examination;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the Ministry gives a unit for one criterion. It stands beside the cluster's settled score
 * and does not change it.
 *
 * @param criterion code in the year's criteria table
 * @param reason empty only where no points are given or taken
 */
public record MinistryScore(String unit, String criterion, BigDecimal points, String reason) {

  /** The points together; empty without any. */
  public static Optional<BigDecimal> total(List<MinistryScore> scores) {
    return scores.stream().map(MinistryScore::points).reduce(BigDecimal::add);
  }
}
