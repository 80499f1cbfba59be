package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriterionTest {

  private static final Facts DONE = Facts.of(null, BigDecimal.ONE, null);
  private static final Facts NOTHING = Facts.NONE;

  @Test
  void what_is_extra_has_no_share_in_the_standard_points() {
    assertThat(criterion(false).standardPoints()).isEqualByComparingTo("3");
    assertThat(criterion(true).standardPoints()).isEqualByComparingTo("0");
  }

  @Test
  void only_those_named_score_it() {
    assertThat(criterion(false).isScoredBy(Scorer.CLUSTER)).isTrue();
    assertThat(criterion(false).isScoredBy(Scorer.UNIT)).isFalse();
  }

  @Test
  void points_are_known_as_soon_as_the_facts_suffice() {
    assertThat(criterion(false).pointsIfKnown(DONE)).isEqualByComparingTo("3");
    assertThat(criterion(false).pointsIfKnown(NOTHING)).isNull();
  }

  private static Criterion criterion(boolean extra) {
    return new Criterion(
        "1",
        "I",
        "Tiêu chí",
        new ScoringRule.Achieved(new BigDecimal("3")),
        extra,
        "",
        Set.of(Scorer.CLUSTER),
        false);
  }
}
