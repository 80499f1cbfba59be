package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class PointsPropertyTest {

  @Property
  void a_mean_lies_between_the_lowest_and_the_highest(
      @ForAll @Size(min = 1, max = 9)
          List<@BigRange(min = "-20", max = "115") @Scale(2) BigDecimal> points) {
    assertThat(Points.mean(points).orElseThrow())
        .isBetween(
            points.stream().min(BigDecimal::compareTo).orElseThrow(),
            points.stream().max(BigDecimal::compareTo).orElseThrow());
  }
}
