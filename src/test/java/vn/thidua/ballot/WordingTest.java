package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "79999, 100000, '79,99'",
    "2, 3, '66,66'",
    "7, 9, '77,77'",
    "4, 5, 80",
    "1, 8, '12,5'",
    "9, 9, 100",
    "0, 9, 0",
    "0, 0, 0"
  })
  void a_share_is_never_printed_as_more_than_it_is(int part, int whole, String printed) {
    assertThat(Wording.percent(part, whole)).isEqualTo(printed);
  }
}
