package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void a_line_has_no_breaks_and_no_control_characters() {
    assertThat(PlainText.line(" Ký\r\nBcc: x\u0000\u2028y\u0085z ", 100))
        .isEqualTo("Ký Bcc: x y z");
  }

  @Test
  void a_long_line_is_cut_between_characters() {
    assertThat(PlainText.line("abc", 3)).isEqualTo("abc");
    assertThat(PlainText.line("abcd", 3)).isEqualTo("abc");
    assertThat(PlainText.line("ab\uD83D\uDE00", 3)).isEqualTo("ab");
  }

  @Test
  void lines_keep_breaks_and_tabs_only() {
    assertThat(PlainText.lines("a\r\nb\rc\td\u0007")).isEqualTo("a\nb\nc\td");
  }
}
