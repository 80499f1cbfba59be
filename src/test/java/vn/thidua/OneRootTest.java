package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Only {@code root.js} knows under which path the application lies: whatever else would write an
 * address from the host's root works until somebody serves the application under a path.
 */
class OneRootTest {

  private static final Pattern OWN_COPY =
      Pattern.compile(
          "location\\.pathname"
              + "|(href|src|action)=\\\\?[\"']/"
              // not what is only added to an address, by us or by server.js
              + "|(?<!\\+ |replace\\(|\\bget\\()"
              + "[\"'`(]/(api|camunda|register|scores|verification|webjars)\\b");
  private static final Pattern ADDRESS_IN_JAVA = Pattern.compile("\"/(api|camunda)/");

  @Test
  void no_script_form_or_page_has_its_own_idea_of_the_root() {
    List<String> found =
        Stream.of("processes", "src/main/resources")
            .flatMap(place -> lines(Path.of(place), "(?!root)[\\w-]+\\.(js|html|css)"))
            .filter(line -> OWN_COPY.matcher(line).find())
            .toList();
    assertThat(found).as("addresses that do not begin with the root of root.js").isEmpty();
  }

  @Test
  void the_server_hands_out_no_address_from_the_hosts_root() {
    List<String> found =
        lines(Path.of("src/main/java"), "(?!SecuritySettings)\\w+\\.java")
            .filter(line -> ADDRESS_IN_JAVA.matcher(line).find())
            .filter(line -> !line.contains("Mapping(") && !line.contains("baseUrl + "))
            .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void it_would_see_a_copy() {
    assertThat(
            Stream.of(
                "var api = window.location.pathname.replace(/\\/camunda.*$/, '') + '/api';",
                "<a href=\"/register/index.html\">",
                "fetch('/api/register' + path)"))
        .allMatch(line -> OWN_COPY.matcher(line).find());
  }

  private static Stream<String> lines(Path place, String name) {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).toList().stream()
          .flatMap(OneRootTest::numbered);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> numbered(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return IntStream.range(0, lines.size())
          .mapToObj(place -> file + ":" + (place + 1) + ": " + lines.get(place).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
