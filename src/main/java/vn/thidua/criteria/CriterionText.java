package vn.thidua.criteria;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;

/**
 * A criterion as people read it.
 *
 * @param rule how points follow, in words
 */
public record CriterionText(
    String code,
    String group,
    String name,
    Kind kind,
    String rule,
    String measure,
    @JsonUnwrapped Bounds bounds) {

  /** The least and the most points it can bring. */
  public record Bounds(BigDecimal min, BigDecimal max) {}
}
