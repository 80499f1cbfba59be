package vn.thidua;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts stand in the message files and nowhere in Java; every key that is asked for exists, every
 * key is asked for, none says what another says; every label is one of a constant.
 */
final class MessagesContract {

  private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//[^\\n]*$)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9]+)+");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:new [A-Za-z]*Refusal\\(|getMessage\\(|[wW]ords\\.say\\(|Refusal\\.at\\(\\s*[^,]+,)\\s*\"([^\"]+)\"");

  /** Letters. Shorter texts, such as headings of columns, may mean different things. */
  private static final int LABEL_AT_MOST = 20;

  private static final Pattern LABEL = Pattern.compile("[a-z]+\\.[a-zA-Z]+\\.[A-Z][A-Z0-9_]*");
  private static final Pattern ROOM = Pattern.compile("package vn\\.thidua\\.(\\w+)");
  private static final Pattern ENUMERATION =
      Pattern.compile("\\benum (\\w+)[^{]*\\{((?:[^;{}(]|\\([^)]*\\))*)");
  private static final Pattern CONSTANT =
      Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\b(?:\\([^)]*\\))?");

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
        .filter(key -> !isOfAFramework(key))
        .filter(key -> !LABEL.matcher(key).matches())
        .filter(key -> literals.stream().noneMatch(literal -> asksFor(literal, key)))
        .forEach(key -> found.add("unused key " + key));
    labels(sources, keys, found);
    return found;
  }

  /** A label names a constant that exists, and whose sisters all have labels. */
  private static void labels(List<String> sources, Set<String> keys, List<String> found) {
    Set<String> labels =
        keys.stream()
            .filter(key -> LABEL.matcher(key).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> prefixes =
        labels.stream()
            .map(label -> label.substring(0, label.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    Set<String> constants = constants(sources);
    labels.stream()
        .filter(label -> !constants.contains(label))
        .forEach(label -> found.add("label of no constant " + label));
    constants.stream()
        .filter(each -> prefixes.contains(each.substring(0, each.lastIndexOf('.') + 1)))
        .filter(each -> !labels.contains(each))
        .forEach(each -> found.add("missing label " + each));
  }

  private static Set<String> constants(List<String> sources) {
    Set<String> constants = new TreeSet<>();
    for (String source : sources) {
      String code = COMMENT.matcher(source).replaceAll("");
      Matcher room = ROOM.matcher(code);
      Matcher enumeration = ENUMERATION.matcher(code);
      while (enumeration.find() && room.reset().find()) {
        String name = enumeration.group(1);
        String prefix =
            "%s.%s%s."
                .formatted(
                    room.group(1),
                    name.substring(0, 1).toLowerCase(Locale.ROOT),
                    name.substring(1));
        CONSTANT
            .matcher(enumeration.group(2))
            .results()
            .forEach(constant -> constants.add(prefix + constant.group(1)));
      }
    }
    return constants;
  }

  private static boolean asksFor(String literal, String key) {
    return literal.equals(key)
        || literal.equals("{" + key + "}")
        || literal.endsWith(".") && literal.length() > 3 && key.startsWith(literal);
  }

  static List<String> sources() throws IOException {
    return read("src/main/java", ".java");
  }

  /** What is more than a label stands under one key; a framework asks for its own. */
  static List<String> saidTwice(Map<String, String> texts) {
    return texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(text -> text.getValue().length() > LABEL_AT_MOST && !isOfAFramework(text.getKey()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.joining(" and "))))
        .values()
        .stream()
        .filter(keys -> keys.contains(" and "))
        .toList();
  }

  private static boolean isOfAFramework(String key) {
    return key.contains(".validation.constraints.") || key.contains(".validator.constraints.");
  }

  static Set<String> keys() throws IOException {
    return texts().keySet();
  }

  static Map<String, String> texts() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/messages"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
      }
    }
    return all;
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
