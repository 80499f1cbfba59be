package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.workflow.Refusal;

/**
 * Every kind of criterion at every edge, with the figures of the precedents in domain section 5.
 */
class ScoringRuleTest {

  private static final ScoringRule DAYS_LATE =
      new ScoringRule.Banded(
          new Bands(
              List.of(
                  band("0", true, "2"),
                  band("2", true, "1.5"),
                  band("5", true, "1"),
                  band("10", true, "0.5")),
              new BigDecimal("0")));
  private static final ScoringRule SIGNED_DOCUMENTS =
      new ScoringRule.BandedShare(
          new Bands(
              List.of(band("50", false, "0"), band("75", false, "0.5"), band("95", true, "1")),
              new BigDecimal("1.5")));

  @ParameterizedTest
  @CsvSource({"0, 0.00", "1, 3.00", "1.00, 3.00"})
  void achieved_brings_all_points_or_none(String actual, String points) {
    assertThat(points(new ScoringRule.Achieved(new BigDecimal("3")), null, actual))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2.00",
    "0.01, 1.50",
    "1, 1.50",
    "2, 1.50",
    "2.01, 1.00",
    "3, 1.00",
    "5, 1.00",
    "5.01, 0.50",
    "6, 0.50",
    "10, 0.50",
    "10.01, 0.00",
    "11, 0.00",
    "365, 0.00"
  })
  void a_report_brings_less_the_later_it_comes(String daysLate, String points) {
    assertThat(points(DAYS_LATE, null, daysLate)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    // exact at the edges: 95 % is not over 95 %, and one of 3 is never rounded before it is judged
    "1000, 951, 1.50", "1000, 950, 1.00", "1000, 949, 1.00", "1000, 750, 1.00", "1000, 749, 0.50",
    "1000, 500, 0.50", "1000, 499, 0.00", "1000, 0, 0.00", "1000, 1000, 1.50", "3, 1, 0.00",
    "3, 2, 0.50", "20, 19, 1.00", "100000, 95001, 1.50", "0, 0, 1.50"
  })
  void signed_documents_are_scored_by_their_share(String all, String signed, String points) {
    assertThat(points(SIGNED_DOCUMENTS, all, signed)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10, 8.00", "10, 0, 0.00", "10, 5, 4.00", "10, 9, 7.20", "10, 11, 8.80", "10, 12, 8.80",
    "10, 1000, 8.80", "3, 1, 2.67", "3, 2, 5.33", "1600, 1, 0.01", "1601, 1, 0.00",
        "0.5, 0.25, 4.00"
  })
  void more_than_the_target_brings_more_up_to_the_cap(String target, String actual, String points) {
    assertThat(
            points(
                new ScoringRule.Proportional(new BigDecimal("8"), new BigDecimal("8.8")),
                target,
                actual))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    // A < T: half M in proportion
    "10, 0, 20, 0.00",
    "10, 5, 20, 1.00",
    "10, 9.99, 20, 2.00",
    "7, 1, 20, 0.29",
    // A = T: half M, whatever the best is
    "10, 10, 20, 2.00",
    "10, 10, 10, 2.00",
    // T < A < L: the second half in proportion
    "10, 10.01, 20, 2.00",
    "10, 11, 20, 2.20",
    "10, 15, 20, 3.00",
    "10, 19, 20, 3.80",
    "10, 12, 13, 3.33",
    // A = L > T: M
    "10, 20, 20, 4.00",
    "10, 10.01, 10.01, 4.00",
    // the best is not known yet: one's own result stands for it
    "10, 12, , 4.00",
    "10, 8, , 1.60"
  })
  void who_is_best_of_the_cluster_gets_all(
      String target, String actual, @Nullable String best, String points) {
    ScoringRule rule = new ScoringRule.RelativeToBest(new BigDecimal("4"));
    Facts facts =
        Facts.of(new BigDecimal(target), new BigDecimal(actual), null)
            .withBest(best == null ? null : new BigDecimal(best));
    assertThat(rule.points(facts).toPlainString()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.00",
    "1, 0, 2.00",
    "2, 0, 4.00",
    "3, 0, 6.00",
    "4, 0, 6.00",
    "0, 1, -5.00",
    "0, 2, -10.00",
    "0, 3, -10.00",
    "3, 1, 1.00",
    "10, 2, 6.00",
    "10, 6, -10.00"
  })
  void bonus_and_penalty_are_clamped(String times, String violations, String points) {
    ScoringRule rule =
        new ScoringRule.BonusPenalty(
            new BigDecimal("2"), new BigDecimal("5"), new BigDecimal("-10"), new BigDecimal("6"));
    Facts facts = Facts.of(null, new BigDecimal(times), new BigDecimal(violations));
    assertThat(rule.points(facts).toPlainString()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "ACHIEVED, , , criteria.factMissing, actual",
    "ACHIEVED, , 2, criteria.notYesOrNo, actual",
    "ACHIEVED, , 0.5, criteria.notYesOrNo, actual",
    "BANDED, , -1, criteria.factNegative, actual",
    "BANDED_SHARE, , 1, criteria.factMissing, target",
    "BANDED_SHARE, 10, 11, criteria.moreThanWasDue, actual",
    "PROPORTIONAL, 0, 1, criteria.targetMissing, target",
    "PROPORTIONAL, 1, -1, criteria.factNegative, actual",
    "RELATIVE_TO_BEST, 0, 1, criteria.targetMissing, target",
    "BONUS_PENALTY, , 0.5, criteria.factMissing, violations",
    "JUDGED, , 11, criteria.outOfBounds, actual",
    "JUDGED, , -0.01, criteria.outOfBounds, actual",
    "JUDGED, , , criteria.factMissing, actual"
  })
  void impossible_facts_are_refused_beside_their_field(
      Kind kind, @Nullable String target, @Nullable String actual, String key, String field) {
    Criterion criterion = criterion(ScoringRules.ofKind(kind));
    Facts facts = Facts.of(decimal(target), decimal(actual), null);

    assertThatThrownBy(() -> criterion.points(facts, "scores[3]"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.messageKey()).isEqualTo(key);
              assertThat(refusal.field()).isEqualTo("scores[3]." + field);
            });
    assertThat(criterion.pointsIfKnown(facts)).isNull();
  }

  @Test
  void half_an_event_is_no_event() {
    Facts facts = Facts.of(null, new BigDecimal("0.5"), BigDecimal.ZERO);
    assertThat(ScoringRules.ofKind(Kind.BONUS_PENALTY).flaw(facts))
        .contains(new Flaw(Fact.ACTUAL, "criteria.notWhole"));
  }

  @Test
  void bands_that_contradict_themselves_are_refused() {
    BigDecimal one = BigDecimal.ONE;
    assertThatThrownBy(() -> new Bands(List.of(), one)).hasMessage("no bands");
    assertThat(new Bands(List.of(band("5", false, "3"), band("5", true, "2")), one).bands())
        .as("below five, exactly five, above")
        .hasSize(2);
    assertThatThrownBy(() -> new Bands(List.of(band("5", false, "3"), band("5", false, "2")), one))
        .hasMessage("bounds must rise");
    assertThatThrownBy(() -> new Bands(List.of(band("5", true, "2"), band("5", true, "1")), one))
        .hasMessage("bounds must rise");
    assertThatThrownBy(() -> new Bands(List.of(band("5", true, "2"), band("4", true, "1")), one))
        .hasMessage("bounds must rise");
    assertThatThrownBy(() -> new Bands(List.of(band("1", true, "2"), band("4", true, "0")), one))
        .hasMessage("points must not rise and fall again");
    assertThatThrownBy(() -> new Bands(List.of(band("1", true, "1")), one))
        .hasMessage("all bands bring the same points");
  }

  @Test
  void all_that_was_due_may_be_done_and_whole_numbers_may_be_counted() {
    BigDecimal forty = new BigDecimal("40");
    BigDecimal three = new BigDecimal("3");
    assertThat(SIGNED_DOCUMENTS.flaw(Facts.of(forty, forty, null))).isEmpty();
    assertThat(ScoringRules.ofKind(Kind.BONUS_PENALTY).flaw(Facts.of(null, three, three)))
        .isEmpty();
  }

  @Test
  void points_that_contradict_themselves_are_refused() {
    BigDecimal none = BigDecimal.ZERO;
    BigDecimal one = BigDecimal.ONE;
    BigDecimal minusOne = one.negate();
    assertRefused(() -> new ScoringRule.Achieved(none), "must be positive");
    assertRefused(() -> new ScoringRule.RelativeToBest(none), "must be positive");
    assertRefused(() -> new ScoringRule.Proportional(none, one), "must be positive");
    assertRefused(() -> new ScoringRule.Proportional(BigDecimal.TEN, one), "cap below standard");
    assertThat(new ScoringRule.Proportional(one, one).max()).isEqualByComparingTo(one);
    assertRefused(() -> new ScoringRule.Judged(one, one), "must lie below");
    assertRefused(() -> new ScoringRule.BonusPenalty(one, one, one, one), "must lie below");
    assertRefused(() -> new ScoringRule.BonusPenalty(minusOne, one, none, one), "without sign");
    assertRefused(() -> new ScoringRule.BonusPenalty(one, minusOne, none, one), "without sign");
    assertThat(new ScoringRule.BonusPenalty(none, none, none, one).max()).isEqualByComparingTo(one);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "5, false", "5.01, true", "-0.01, true"})
  void judged_points_lie_within_their_bounds_and_on_them(String actual, boolean refused) {
    ScoringRule judged = new ScoringRule.Judged(BigDecimal.ZERO, new BigDecimal("5"));
    assertThat(judged.flaw(Facts.of(null, new BigDecimal(actual), null)).isPresent())
        .isEqualTo(refused);
  }

  private static void assertRefused(Callable<ScoringRule> made, String why) {
    assertThatThrownBy(made::call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static String points(ScoringRule rule, @Nullable String target, String actual) {
    return rule.points(Facts.of(decimal(target), decimal(actual), null)).toPlainString();
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Bands.Band band(String bound, boolean included, String points) {
    return new Bands.Band(new BigDecimal(bound), included, new BigDecimal(points));
  }

  private static Criterion criterion(ScoringRule rule) {
    return new Criterion("1", "A", "Tasks", rule, false, "", Set.of(Scorer.UNIT), false);
  }
}
