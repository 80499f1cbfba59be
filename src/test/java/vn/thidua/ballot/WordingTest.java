package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import vn.thidua.words.Words;
import vn.thidua.year.Award;

class WordingTest {

  private final Wording wording = inWords();

  static Wording inWords() {
    MessageSource messages = Words.ofBundles().texts();
    return new Wording(messages);
  }

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

  @Test
  void a_verdict_tells_figures_base_threshold_and_rule() {
    Threshold fourFifths = new Threshold(Base.MEMBERS, 80, 100, "R9");
    assertThat(wording.verdict(7, 8, fourFifths, true))
        .isEqualTo("7/8 thành viên = 87,5 % ≥ 80 % — đạt (R9)");
    assertThat(wording.verdict(6, 8, new Threshold(Base.VALID, 4, 5, "R9"), false))
        .isEqualTo("6/8 phiếu hợp lệ = 75 % < 4/5 — không đạt (R9)");
  }

  @Test
  void awards_days_and_years_are_called_as_in_the_minutes() {
    assertThat(wording.award(Award.FLAG)).isEqualTo("Cờ thi đua của Bộ");
    assertThat(wording.date(LocalDate.of(2016, 12, 27))).isEqualTo("27/12/2016");
    assertThat(wording.year("Cụm thi đua số 1", 2016)).contains("Cụm thi đua số 1", "2016");
  }
}
