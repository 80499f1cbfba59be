package vn.thidua.report.content;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Fact;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.ScoringRule;

/** Which facts a criterion asks a unit for; what cannot change its points is not asked. */
public final class RequiredFacts {

  private RequiredFacts() {}

  public static Set<Fact> of(Criterion criterion) {
    Set<Fact> asked = EnumSet.copyOf(criterion.rule().kind().facts());
    if (criterion.rule() instanceof ScoringRule.BonusPenalty extra) {
      if (extra.bonusEach().signum() == 0) {
        asked.remove(Fact.ACTUAL);
      }
      if (extra.penaltyEach().signum() == 0) {
        asked.remove(Fact.VIOLATIONS);
      }
    }
    return asked;
  }

  /**
   * The facts as the rule takes them: none that is not asked for, 0 for one that counts nothing.
   */
  public static Facts of(Criterion criterion, Facts stated) {
    return Facts.of(
        of(criterion, stated, Fact.TARGET),
        of(criterion, stated, Fact.ACTUAL),
        of(criterion, stated, Fact.VIOLATIONS));
  }

  private static @Nullable BigDecimal of(Criterion criterion, Facts stated, Fact fact) {
    if (of(criterion).contains(fact)) {
      return stated.get(fact);
    }
    return criterion.rule().kind().facts().contains(fact) ? BigDecimal.ZERO : null;
  }
}
