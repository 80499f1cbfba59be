package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No form, script, locale, static page, paper or mail says what officials do not say, or a number
 * of ours.
 */
class WordsOnScreenTest {

  private static final List<Path> READ =
      List.of(
          Path.of("processes"),
          Path.of("src/main/resources/META-INF/resources/webjars/camunda/app"),
          Path.of("src/main/resources/static"),
          Path.of("src/main/resources/templates"));

  private static final Pattern UNWANTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(cử tri|bằng phiếu|khép lại|thang nhắc việc|bạn|hãy|vui lòng"
              + "|giám đốc|bỏ phiếu lần đầu|không tặng khen thưởng|chưa đối chiếu nguyên văn"
              + "|gửi hỏng hẳn|máy chủ thư hỏng|ha-giang|DEPARTMENT|R(?:1?[1-9]|[12]0))(?![\\p{L}\\p{N}])"
              + "|[\\d}] %(?!\\w)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Test
  void nothing_unwanted_is_said() throws IOException {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (Path folder : READ) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(folder)) {
        files =
            walk.filter(file -> file.toString().matches(".*(html|\\.js|vi\\.json|\\.txt)"))
                .toList();
      }
      for (Path file : files) {
        read++;
        unwanted(Files.readString(file)).forEach(word -> found.add(file + ": " + word));
      }
    }
    assertThat(found).isEmpty();
    assertThat(read).isGreaterThan(150);
  }

  @Test
  void an_unwanted_word_is_found_but_not_a_part_of_another() {
    assertThat(unwanted("<p>Mọi Cử tri, bằng phiếu (R11). Hãy chờ; {{share}} %</p>"))
        .containsExactly("Cử tri", "bằng phiếu", "R11", "Hãy", "} %");
    assertThat(unwanted("<p>ban kiểm phiếu, PR11, {{share}}%</p>")).isEmpty();
  }

  private static List<String> unwanted(String text) {
    return UNWANTED.matcher(text).results().map(match -> match.group()).toList();
  }
}
