package vn.thidua;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts stand in the message files and nowhere in Java; every key that is asked for exists, every
 * key is asked for.
 */
final class MessagesContract {

  private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//[^\\n]*$)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9]+)+");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:new [A-Za-z]*Refusal\\(|getMessage\\(|Refusal\\.at\\(\\s*[^,]+,)\\s*\"([^\"]+)\"");

  private MessagesContract() {}

  static List<String> violations(List<String> sources, Set<String> keys) {
    List<String> found = new ArrayList<>();
    Set<String> literals = new TreeSet<>();
    for (String source : sources) {
      String code = COMMENT.matcher(source).replaceAll("");
      LITERAL.matcher(code).results().map(match -> match.group(1)).forEach(literals::add);
      ASKED
          .matcher(code)
          .results()
          .map(match -> match.group(1))
          .filter(key -> KEY.matcher(key).matches() && !keys.contains(key))
          .forEach(key -> found.add("missing key " + key));
    }
    literals.stream()
        .filter(text -> text.chars().anyMatch(letter -> letter > 127 && Character.isLetter(letter)))
        .forEach(text -> found.add("literal text \"" + text + "\""));
    keys.stream()
        .filter(
            key ->
                !key.contains(".validation.constraints.")
                    && !key.contains(".validator.constraints."))
        .filter(key -> literals.stream().noneMatch(literal -> asksFor(literal, key)))
        .forEach(key -> found.add("unused key " + key));
    return found;
  }

  private static boolean asksFor(String literal, String key) {
    return literal.equals(key)
        || literal.equals("{" + key + "}")
        || literal.endsWith(".") && literal.length() > 3 && key.startsWith(literal);
  }

  static List<String> sources() throws IOException {
    return read("src/main/java", ".java");
  }

  static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/messages"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
        keys.addAll(texts.stringPropertyNames());
      }
    }
    return keys;
  }

  private static List<String> read(String root, String type) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files
          .filter(file -> file.toString().endsWith(type))
          .map(MessagesContract::text)
          .collect(Collectors.toList());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
