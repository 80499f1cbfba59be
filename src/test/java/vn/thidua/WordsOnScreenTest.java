package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No form, script, locale, static page, paper or mail says what officials do not say, a number of
 * ours, or in words of its own what the bundles have a label for.
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

  /** A constant and a text for it: a choice, an entry of a map, an option. */
  private static final Pattern CHOICE =
      Pattern.compile(
          "value: ?'([A-Z_]+)', ?label: ?'|\\b([A-Z][A-Z_]+): ?'[^']*[^\\x00-\\x7F]"
              + "|(?:value|ng-switch-when)=\"([A-Z_]+)\"[^<>]*>\\s*[^<{\\s]");

  private static final Pattern TEXT = Pattern.compile(">([^<>{}]+)<|'([^'<>]+)'|\"([^\"<>]+)\"");

  @Test
  void nothing_unwanted_is_said() throws IOException {
    List<String> found = new ArrayList<>();
    Map<Path, String> all = read();
    all.forEach((file, text) -> unwanted(text).forEach(word -> found.add(file + ": " + word)));
    assertThat(found).isEmpty();
    assertThat(all).hasSizeGreaterThan(170);
  }

  @Test
  void an_unwanted_word_is_found_but_not_a_part_of_another() {
    assertThat(unwanted("<p>Mọi Cử tri, bằng phiếu (R11). Hãy chờ; {{share}} %</p>"))
        .containsExactly("Cử tri", "bằng phiếu", "R11", "Hãy", "} %");
    assertThat(unwanted("<p>ban kiểm phiếu, PR11, {{share}}%</p>")).isEmpty();
  }

  /** A paper is a text of its own. */
  @Test
  void the_words_for_constants_are_those_of_the_bundles() throws IOException {
    Map<String, String> labels = labels();
    assertThat(labels).hasSizeGreaterThan(90);
    List<String> found = new ArrayList<>();
    Map<Path, String> shown = read();
    shown.keySet().removeIf(file -> file.toString().endsWith(".xhtml"));
    shown.forEach(
        (file, text) -> ownWords(text, labels).forEach(own -> found.add(file + ": " + own)));
    assertThat(found).isEmpty();
  }

  @Test
  void own_words_for_a_constant_are_found() {
    Map<String, String> labels =
        Map.of("review.closing.ABSTAINED", "Không cho điểm", "archive.remedy.VOID", "Hủy");
    assertThat(ownWords("<i>Không cho điểm</i><b>Hủy</b>{v: 'không cho điểm'}", labels))
        .containsExactly("Không cho điểm", "không cho điểm");
    assertThat(ownWords("<p>Không cho điểm: lý do được lưu</p>", labels)).isEmpty();
    assertThat(ownWords("[{value: 'VOID', label: 'Hủy'}, {value: true, label: 'Có'}]", labels))
        .containsExactly("VOID");
    assertThat(ownWords("const NAMES = { VOID: 'Hủy', PART: 'Phần một' };", labels))
        .containsExactly("VOID");
    assertThat(ownWords("<option value=\"VOID\">Hủy</option>", labels)).containsExactly("VOID");
    assertThat(ownWords("<option value=\"VOID\">{{'VOID' | tdWord:'a.b'}}</option>", labels))
        .isEmpty();
  }

  private static Map<Path, String> read() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    for (Path folder : READ) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(folder)) {
        files =
            walk.filter(file -> file.toString().matches(".*(html|\\.js|vi\\.json|\\.txt)"))
                .toList();
      }
      for (Path file : files) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  private static List<String> unwanted(String text) {
    return UNWANTED.matcher(text).results().map(match -> match.group()).toList();
  }

  private static Map<String, String> labels() throws IOException {
    return MessagesContract.texts().entrySet().stream()
        .filter(text -> text.getKey().matches("[a-z]+\\.[a-zA-Z]+\\.[A-Z][A-Z0-9_]*"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Two syllables, such as those for a unit, may be said by chance. */
  private static List<String> ownWords(String text, Map<String, String> labels) {
    Set<String> constants =
        labels.keySet().stream()
            .map(key -> key.substring(key.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    Set<String> words =
        labels.values().stream()
            .filter(label -> label.split(" ").length > 2)
            .map(label -> label.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Stream.concat(
            CHOICE.matcher(text).results().map(WordsOnScreenTest::part).filter(constants::contains),
            TEXT.matcher(text)
                .results()
                .map(found -> part(found).strip())
                .filter(said -> words.contains(said.toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static String part(MatchResult found) {
    return Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst().orElseThrow();
  }
}
