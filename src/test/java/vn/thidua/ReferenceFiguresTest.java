package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceFiguresTest {

  @Test
  void every_field_of_every_paper_is_compared_with_the_database() {
    assertThat(ReferenceFigures.unchecked()).isEmpty();
  }
}
