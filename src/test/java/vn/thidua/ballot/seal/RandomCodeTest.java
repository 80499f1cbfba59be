package vn.thidua.ballot.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomCodeTest {

  @Test
  void codes_have_their_shape_and_are_never_alike() {
    assertThat(Stream.generate(RandomCode::next).limit(1_000).toList())
        .doesNotHaveDuplicates()
        .allMatch(RandomCode::isOne);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000-0000-0000",
        "0000-0000-0000-000",
        "0000-0000-0000-0000-0000",
        "0000 0000 0000 0000",
        "oooo-0000-0000-0000",
        "IL0U-0000-0000-0000"
      })
  void anything_else_is_none(String text) {
    assertThat(RandomCode.isOne(text)).isFalse();
  }
}
