package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every rule, table and fact. */
class ScoringRulePropertyTest {

  @Property
  void points_are_never_above_the_cap_nor_below_the_least(
      @ForAll("rules") ScoringRule rule, @ForAll("facts") Facts facts) {
    if (rule.flaw(facts).isEmpty()) {
      assertThat(rule.points(facts)).isBetween(rule.min(), rule.max()).hasScaleOf(2);
    }
  }

  @Property
  void who_did_more_never_gets_less(
      @ForAll("rising") ScoringRule rule,
      @ForAll("facts") Facts facts,
      @ForAll("figures") BigDecimal more) {
    Facts better =
        new Facts(facts.target(), facts.actual().add(more), facts.violations(), facts.best());
    if (rule.flaw(facts).isEmpty() && rule.flaw(better).isEmpty()) {
      assertThat(rule.points(better)).isGreaterThanOrEqualTo(rule.points(facts));
    }
  }

  @Property
  void the_later_the_fewer_points(
      @ForAll("falling") ScoringRule rule,
      @ForAll("facts") Facts facts,
      @ForAll("figures") BigDecimal more) {
    Facts later = Facts.of(facts.target(), facts.actual().add(more), facts.violations());
    assertThat(rule.points(later)).isLessThanOrEqualTo(rule.points(facts));
  }

  @Property
  void a_violation_never_helps(
      @ForAll("counts") BigDecimal times,
      @ForAll("counts") BigDecimal violations,
      @ForAll("counts") BigDecimal more) {
    ScoringRule rule = ScoringRules.ofKind(Kind.BONUS_PENALTY);
    assertThat(rule.points(Facts.of(null, times, violations.add(more))))
        .isLessThanOrEqualTo(rule.points(Facts.of(null, times, violations)));
  }

  @Property
  void a_better_best_of_the_cluster_never_helps(
      @ForAll("facts") Facts facts, @ForAll("figures") BigDecimal more) {
    ScoringRule rule = ScoringRules.ofKind(Kind.RELATIVE_TO_BEST);
    if (rule.flaw(facts).isEmpty()) {
      assertThat(rule.points(facts.withBest(facts.best().add(more))))
          .isLessThanOrEqualTo(rule.points(facts));
    }
  }

  @Property
  void the_order_of_criteria_does_not_matter(
      @ForAll("points") List<BigDecimal> points, @ForAll Random random) {
    List<Node> criteria = new ArrayList<>();
    Map<String, BigDecimal> given = new HashMap<>();
    for (int i = 0; i < points.size(); i++) {
      criteria.add(
          Criterion.judged("1." + i, "A", "a", new BigDecimal("-100"), new BigDecimal("100")));
      given.put("1." + i, points.get(i));
    }
    List<Node> shuffled = new ArrayList<>(criteria);
    Collections.shuffle(shuffled, random);
    assertThat(table(shuffled).subtotals(given)).isEqualTo(table(criteria).subtotals(given));
    assertThat(table(shuffled).standardPoints()).isEqualTo(table(criteria).standardPoints());
  }

  private static CriteriaTable table(List<Node> criteria) {
    return new CriteriaTable(
        1, "T", 1, LocalDate.of(2016, 1, 1), "C", true, List.of(new Heading("1", "A", criteria)));
  }

  @Provide
  Arbitrary<ScoringRule> rules() {
    return Combinators.combine(Arbitraries.of(Kind.class), falling())
        .as((kind, late) -> kind == Kind.BANDED ? late : ScoringRules.ofKind(kind));
  }

  @Provide
  Arbitrary<ScoringRule> rising() {
    return Arbitraries.of(Kind.class).map(ScoringRules::ofKind);
  }

  /** Bands with any rising bounds and falling points. */
  @Provide
  Arbitrary<ScoringRule> falling() {
    return Combinators.combine(figures().set().ofMinSize(1).ofMaxSize(6), figures().set().ofSize(7))
        .as(
            (bounds, points) -> {
              List<BigDecimal> rising = bounds.stream().sorted().toList();
              List<BigDecimal> falling =
                  points.stream().sorted(Collections.reverseOrder()).toList();
              List<Bands.Band> bands = new ArrayList<>();
              for (int i = 0; i < rising.size(); i++) {
                bands.add(new Bands.Band(rising.get(i), i % 2 == 0, falling.get(i)));
              }
              return new ScoringRule.Banded(new Bands(bands, falling.get(rising.size())));
            });
  }

  @Provide
  Arbitrary<Facts> facts() {
    return Combinators.combine(figures(), actuals(), counts(), figures()).as(Facts::new);
  }

  /** Whole numbers often: where only they are allowed, something is tried too. */
  private static Arbitrary<BigDecimal> actuals() {
    return Arbitraries.oneOf(counts(), figures());
  }

  @Provide
  static Arbitrary<BigDecimal> counts() {
    return Arbitraries.integers().between(0, 12).map(BigDecimal::valueOf);
  }

  @Provide
  static Arbitrary<BigDecimal> figures() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000")).ofScale(2);
  }

  @Provide
  Arbitrary<List<BigDecimal>> points() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-100"), new BigDecimal("100"))
        .ofScale(2)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }
}
