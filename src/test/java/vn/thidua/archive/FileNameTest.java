package vn.thidua.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.archive.signature.VerificationTest;

/** What files are called, and how their contents are told apart. */
class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "Tờ trình đề nghị (năm 2016), To-trinh-de-nghi-nam-2016",
    "ĐỒNG ĐĂNG, DONG-DANG",
    "'  ../..  ', tep",
    "'', tep"
  })
  void a_name_has_letters_digits_and_hyphens_and_is_never_empty(String text, String name) {
    assertThat(FileName.of(text)).isEqualTo(name);
  }

  @Test
  void a_long_name_is_cut() {
    assertThat(FileName.of("a".repeat(500))).hasSize(120);
  }

  @ParameterizedTest
  @CsvSource({"Ảnh chụp.JPG, Anh-chup.JPG", "minh chứng, minh-chung.bin", ".pdf, tep.pdf"})
  void a_file_keeps_its_ending(String file, String name) {
    assertThat(FileName.ofFile(file)).isEqualTo(name);
  }

  @Test
  void a_paper_is_called_by_its_number_and_title() {
    assertThat(FileName.of(VerificationTest.paper(true, null))).isEqualTo("01-TTr-CTD-To-trinh");
    assertThat(FileName.of(VerificationTest.paper(false, null))).isEqualTo("To-trinh");
  }

  @Test
  void a_fingerprint_is_what_everybody_computes() {
    assertThat(Fingerprint.of("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
