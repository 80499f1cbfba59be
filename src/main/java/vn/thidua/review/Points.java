package vn.thidua.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exact sums, means, spreads and ranks of points; two decimals, half up. */
public final class Points {

  public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  private Points() {}

  public static BigDecimal sum(Collection<BigDecimal> points) {
    return points.stream().reduce(ZERO, BigDecimal::add);
  }

  /** Rounded half up to two decimals; empty for no points. */
  public static Optional<BigDecimal> mean(List<BigDecimal> points) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sum(points).divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP));
  }

  /** The highest less the lowest; 0 for less than two. */
  public static BigDecimal spread(List<BigDecimal> points) {
    return points.isEmpty() ? ZERO : Collections.max(points).subtract(Collections.min(points));
  }

  /**
   * Ranks from 1, the highest points first. Equal points share a rank, and the ranks they take up
   * together stay empty: 90, 80, 80, 70 are ranked 1, 2, 2, 4.
   */
  public static Map<String, Integer> ranks(Map<String, BigDecimal> points) {
    Map<String, Integer> ranks = new HashMap<>();
    points.forEach(
        (unit, own) ->
            ranks.put(
                unit,
                1
                    + (int)
                        points.values().stream().filter(each -> each.compareTo(own) > 0).count()));
    return ranks;
  }
}
