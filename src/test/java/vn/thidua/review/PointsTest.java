package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointsTest {

  @Test
  void a_mean_is_rounded_half_up_to_two_decimals() {
    assertThat(Points.mean(points("90.01", "90.00"))).contains(new BigDecimal("90.01"));
    assertThat(Points.mean(points("90", "90", "90.01"))).contains(new BigDecimal("90.00"));
    assertThat(Points.mean(points("1", "1", "0"))).contains(new BigDecimal("0.67"));
  }

  @Test
  void nothing_has_no_mean() {
    assertThat(Points.mean(List.of())).isEmpty();
  }

  @Test
  void tenths_are_added_exactly() {
    assertThat(Points.sum(points("0.1", "0.2"))).isEqualTo("0.30");
  }

  @Test
  void a_spread_is_the_highest_less_the_lowest() {
    assertThat(Points.spread(points("88.5", "91", "90"))).isEqualTo("2.5");
    assertThat(Points.spread(points("88.5"))).isEqualByComparingTo("0");
    assertThat(Points.spread(List.of())).isEqualByComparingTo("0");
  }

  @Test
  void equal_scores_share_a_rank_and_leave_the_next_one_empty() {
    assertThat(
            Points.ranks(
                Map.of(
                    "a", new BigDecimal("80.0"),
                    "b", new BigDecimal("80.00"),
                    "c", new BigDecimal("90"),
                    "d", new BigDecimal("70"))))
        .isEqualTo(Map.of("c", 1, "a", 2, "b", 2, "d", 4));
  }

  private static List<BigDecimal> points(String... points) {
    return Stream.of(points).map(BigDecimal::new).toList();
  }
}
