package vn.thidua.report;

import java.math.BigDecimal;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.ScoringRule;

/**
 * What a unit scored itself for one criterion, as it is kept and read.
 *
 * @param criterion code of the criterion
 * @param points that follow from the facts
 * @param note what the unit says to them
 */
public record SelfScore(String criterion, BigDecimal points, String note, Facts facts) {

  /** Points without figures. */
  public SelfScore(String criterion, BigDecimal points, String note) {
    this(criterion, points, note, Facts.NONE);
  }

  /** Of a criterion that the unit does not score. */
  public static SelfScore nothing(String criterion) {
    return new SelfScore(criterion, ScoringRule.NOTHING, "");
  }
}
