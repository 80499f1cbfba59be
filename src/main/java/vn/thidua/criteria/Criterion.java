package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.workflow.Refusal;

/**
 * One scored line of a criteria table.
 *
 * @param code such as "1.2.1"
 * @param group name of the topmost heading above it
 * @param rule how points follow from facts
 * @param extra whether it is a bonus or penalty outside the standard points
 * @param measure what the figures count, such as "văn bản"; may be empty
 * @param evidence whether points need a document that proves them
 */
public record Criterion(
    String code,
    String group,
    String name,
    ScoringRule rule,
    boolean extra,
    String measure,
    Set<Scorer> scorers,
    boolean evidence)
    implements Node {

  public Criterion {
    scorers = Set.copyOf(scorers);
  }

  /** A criterion whose points are judged within bounds, by the unit and the cluster. */
  public static Criterion judged(
      String code, String group, String name, BigDecimal min, BigDecimal max) {
    return new Criterion(
        code,
        group,
        name,
        new ScoringRule.Judged(min, max),
        false,
        "",
        Set.of(Scorer.UNIT, Scorer.CLUSTER),
        false);
  }

  /** The least points it can bring: 0, or negative for penalties. */
  public BigDecimal min() {
    return rule.min();
  }

  /** The most points it can bring. */
  public BigDecimal max() {
    return rule.max();
  }

  @Override
  public BigDecimal standardPoints() {
    return extra ? ScoringRule.NOTHING : rule.standard();
  }

  public boolean isScoredBy(Scorer scorer) {
    return scorers.contains(scorer);
  }

  /**
   * The points that follow from the facts; two decimals.
   *
   * @param path of the facts in the input, such as {@code scores[3]}; a refusal is shown beside the
   *     field {@code target}, {@code actual} or {@code violations} below it
   * @throws Refusal if a needed fact is missing or impossible
   */
  public BigDecimal points(Facts facts, String path) {
    Optional<Flaw> flaw = rule.flaw(facts);
    if (flaw.isPresent()) {
      throw Refusal.at(path + "." + flaw.get().field(), flaw.get().messageKey(), code, name);
    }
    return rule.points(facts);
  }

  /** The points that follow; null as long as the facts do not suffice. */
  public @Nullable BigDecimal pointsIfKnown(Facts facts) {
    return rule.flaw(facts).isPresent() ? null : rule.points(facts);
  }
}
