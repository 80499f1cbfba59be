package vn.thidua.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures from which the points of one criterion follow; which of them are needed, its {@link
 * Kind} says.
 *
 * @param best the highest actual figure among all units of the cluster; null while it is not known
 *     yet, then the unit's own figure stands for it
 */
public record Facts(
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal violations,
    @Nullable BigDecimal best) {

  public static final Facts NONE = new Facts(null, null, null, null);

  public static Facts of(
      @Nullable BigDecimal target, @Nullable BigDecimal actual, @Nullable BigDecimal violations) {
    return new Facts(target, actual, violations, null);
  }

  public Facts withBest(@Nullable BigDecimal highest) {
    return new Facts(target, actual, violations, highest);
  }

  /** Null if it was not stated. */
  public @Nullable BigDecimal get(Fact fact) {
    return switch (fact) {
      case TARGET -> target;
      case ACTUAL -> actual;
      case VIOLATIONS -> violations;
    };
  }
}
