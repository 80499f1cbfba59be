package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.List;

/** One plausible rule of each kind. */
final class ScoringRules {

  private ScoringRules() {}

  static ScoringRule ofKind(Kind kind) {
    Bands bands =
        new Bands(
            List.of(
                new Bands.Band(new BigDecimal("50"), false, BigDecimal.ZERO),
                new Bands.Band(new BigDecimal("95"), true, BigDecimal.ONE)),
            new BigDecimal("2.5"));
    return switch (kind) {
      case ACHIEVED -> new ScoringRule.Achieved(BigDecimal.TEN);
      case BANDED -> new ScoringRule.Banded(bands);
      case BANDED_SHARE -> new ScoringRule.BandedShare(bands);
      case PROPORTIONAL -> new ScoringRule.Proportional(BigDecimal.TEN, new BigDecimal("11"));
      case RELATIVE_TO_BEST -> new ScoringRule.RelativeToBest(new BigDecimal("4.25"));
      case BONUS_PENALTY ->
          new ScoringRule.BonusPenalty(
              new BigDecimal("1.5"), new BigDecimal("2"), new BigDecimal("-6"), BigDecimal.TEN);
      case JUDGED -> new ScoringRule.Judged(BigDecimal.ZERO, BigDecimal.TEN);
    };
  }
}
