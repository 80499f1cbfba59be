package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.List;

/** A group of criteria, or a criterion that is scored by its sub-criteria; never empty. */
public record Heading(String code, String name, List<Node> parts) implements Node {

  public Heading {
    parts = List.copyOf(parts);
  }

  @Override
  public BigDecimal standardPoints() {
    return parts.stream().map(Node::standardPoints).reduce(ScoringRule.NOTHING, BigDecimal::add);
  }
}
