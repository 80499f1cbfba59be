package vn.thidua.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a criteria table (bảng tiêu chí): a tree of headings and criteria in their order.
 *
 * @param version counted over all tables
 * @param effectiveFrom first day of the first year that may use it
 * @param citation who issued it
 * @param sample whether it is a sample of ours and nobody's official table
 */
public record CriteriaTable(
    long id,
    String name,
    int version,
    LocalDate effectiveFrom,
    String citation,
    boolean sample,
    List<Node> groups) {

  /**
   * One line of the tree, from the top.
   *
   * @param depth 0 for a group
   * @param parent code of the heading above; null for a group
   */
  public record Line(Node node, int depth, @Nullable String parent) {}

  public CriteriaTable {
    groups = List.copyOf(groups);
  }

  /** Every heading and criterion, each before its parts. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    groups.forEach(group -> add(group, 0, null, lines));
    return lines;
  }

  private static void add(Node node, int depth, @Nullable String parent, List<Line> lines) {
    lines.add(new Line(node, depth, parent));
    if (node instanceof Heading heading) {
      heading.parts().forEach(part -> add(part, depth + 1, heading.code(), lines));
    }
  }

  /** The scored lines in their order. */
  public List<Criterion> criteria() {
    return lines().stream()
        .map(Line::node)
        .filter(Criterion.class::isInstance)
        .map(Criterion.class::cast)
        .toList();
  }

  /** 100 in a sound table. */
  public BigDecimal standardPoints() {
    return groups.stream().map(Node::standardPoints).reduce(ScoringRule.NOTHING, BigDecimal::add);
  }

  /** The sub-total of every heading, by code; criteria without points count 0. */
  public Map<String, BigDecimal> subtotals(Map<String, BigDecimal> points) {
    Map<String, BigDecimal> subtotals = new LinkedHashMap<>();
    groups.forEach(group -> sum(group, points, subtotals));
    return subtotals;
  }

  private static BigDecimal sum(
      Node node, Map<String, BigDecimal> points, Map<String, BigDecimal> subtotals) {
    if (node instanceof Heading heading) {
      subtotals.put(heading.code(), ScoringRule.NOTHING);
      BigDecimal total =
          heading.parts().stream()
              .map(part -> sum(part, points, subtotals))
              .reduce(ScoringRule.NOTHING, BigDecimal::add);
      subtotals.put(heading.code(), total);
      return total;
    }
    return points.getOrDefault(node.code(), ScoringRule.NOTHING);
  }
}
