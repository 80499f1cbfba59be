package vn.thidua.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Points by bands of a figure, from the lowest upwards: each band ends at its bound, which belongs
 * to it or to the next; the last has no end. Points go one way only, up or down.
 *
 * @param rest the points above the last bound
 */
public record Bands(List<Band> bands, BigDecimal rest) {

  /**
   * @param included whether the bound itself still belongs to this band
   */
  public record Band(BigDecimal bound, boolean included, BigDecimal points) {

    public Band {
      bound = bound.setScale(2, RoundingMode.UNNECESSARY);
      points = points.setScale(2, RoundingMode.UNNECESSARY);
    }

    private boolean holds(BigDecimal figure, BigDecimal per) {
      int side = figure.compareTo(bound.multiply(per));
      return included ? side <= 0 : side < 0;
    }
  }

  public Bands {
    bands = List.copyOf(bands);
    rest = rest.setScale(2, RoundingMode.UNNECESSARY);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("no bands");
    }
    for (int i = 1; i < bands.size(); i++) {
      requireAbove(bands.get(i - 1), bands.get(i));
    }
    requireOneWay(bands, rest);
  }

  private static void requireAbove(Band lower, Band upper) {
    int order = lower.bound().compareTo(upper.bound());
    if (order > 0 || order == 0 && (lower.included() || !upper.included())) {
      throw new IllegalArgumentException("bounds must rise");
    }
  }

  private static void requireOneWay(List<Band> bands, BigDecimal rest) {
    int way = 0;
    for (int i = 0; i < bands.size(); i++) {
      BigDecimal next = i + 1 < bands.size() ? bands.get(i + 1).points() : rest;
      int step = next.compareTo(bands.get(i).points());
      if (step * way < 0) {
        throw new IllegalArgumentException("points must not rise and fall again");
      }
      way = step == 0 ? way : step;
    }
    if (way == 0) {
      throw new IllegalArgumentException("all bands bring the same points");
    }
  }

  /** The points for {@code figure / per}, compared without dividing. */
  BigDecimal of(BigDecimal figure, BigDecimal per) {
    return bands.stream()
        .filter(band -> band.holds(figure, per))
        .findFirst()
        .map(Band::points)
        .orElse(rest);
  }

  BigDecimal most() {
    return bands.get(0).points().max(rest);
  }

  BigDecimal least() {
    return bands.get(0).points().min(rest);
  }
}
