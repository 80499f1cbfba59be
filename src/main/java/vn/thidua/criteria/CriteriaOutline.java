package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A criteria table as screens show it: every line of the tree, its rule told in Vietnamese. */
@Component
public class CriteriaOutline {

  /**
   * @param standard 100 in a sound table
   */
  public record Outline(
      String name,
      int version,
      String citation,
      boolean sample,
      BigDecimal standard,
      List<Line> lines) {}

  /**
   * @param depth 0 for a group
   * @param criterion null for a heading
   */
  public record Line(
      String code, String name, int depth, BigDecimal standard, @Nullable Scored criterion) {}

  /**
   * @param rule how points follow from facts, in words
   */
  public record Scored(
      Kind kind,
      BigDecimal min,
      BigDecimal max,
      String measure,
      Set<Scorer> scorers,
      boolean evidence,
      String rule) {}

  private final RuleText texts;

  CriteriaOutline(RuleText texts) {
    this.texts = texts;
  }

  public Outline of(CriteriaTable table) {
    return new Outline(
        table.name(),
        table.version(),
        table.citation(),
        table.sample(),
        table.standardPoints(),
        table.lines().stream().map(this::line).toList());
  }

  private Line line(CriteriaTable.Line line) {
    return new Line(
        line.node().code(),
        line.node().name(),
        line.depth(),
        line.node().standardPoints(),
        line.node() instanceof Criterion criterion ? scored(criterion) : null);
  }

  private Scored scored(Criterion criterion) {
    return new Scored(
        criterion.rule().kind(),
        criterion.min(),
        criterion.max(),
        criterion.measure(),
        criterion.scorers(),
        criterion.evidence(),
        texts.of(criterion));
  }
}
