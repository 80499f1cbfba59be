package vn.thidua.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

  private static final String LETTER = "TTr-CTĐ";

  @ParameterizedTest
  @ValueSource(strings = {"1/TTr-CTĐ", "01/TTr-CTĐ", " 001 / TTr-CTĐ "})
  void one_number_has_one_spelling(String written) {
    assertThat(DocumentNumber.read(written, LETTER)).map(Object::toString).hasValue("01/TTr-CTĐ");
  }

  @Test
  void decomposed_letters_are_the_same_letters() {
    assertThat(DocumentNumber.read(Normalizer.normalize("7/KẾT", Normalizer.Form.NFD), "KẾT"))
        .hasValue(new DocumentNumber(7, "KẾT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01",
        "0/TTr-CTĐ",
        "-1/TTr-CTĐ",
        "01/TTR-CTĐ",
        "01/QĐ-BNG",
        "01/TTr-CTĐ2",
        "999999/TTr-CTĐ",
        "x/TTr-CTĐ",
        "01/TTr-CTĐ\n02/TTr-CTĐ"
      })
  void what_is_not_number_and_symbol_is_not_read(String written) {
    assertThat(DocumentNumber.read(written, LETTER)).isEmpty();
  }
}
