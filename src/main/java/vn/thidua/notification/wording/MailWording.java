package vn.thidua.notification.wording;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a kind of mail, with fields in braces: {@code Hạn: {due}}. A line whose fields are
 * all empty is left out. Words and values are only ever text: nothing in them is evaluated.
 *
 * @param held whether mails of this kind wait until somebody releases them
 */
public record MailWording(String subject, String body, boolean held) {

  private static final Pattern FIELD = Pattern.compile("\\{([^{}\\s]*)}");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\[\\s*]\\s*");

  /** Everything in braces that is none of these fields, and braces that do not pair. */
  List<String> mistakes(List<String> fields) {
    String all = subject + "\n" + body;
    List<String> unknown =
        FIELD
            .matcher(all)
            .results()
            .map(match -> match.group(1))
            .filter(name -> !fields.contains(name))
            .distinct()
            .map(name -> "{" + name + "}")
            .collect(Collectors.toList());
    String rest = FIELD.matcher(all).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      unknown.add("{ }");
    }
    return unknown;
  }

  String subject(Map<String, String> values) {
    return EMPTY_BRACKETS.matcher(fill(subject, values)).replaceAll("");
  }

  String body(Map<String, String> values) {
    return body.lines()
        .filter(line -> !saysNothing(line, values))
        .map(line -> fill(line, values))
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static boolean saysNothing(String line, Map<String, String> values) {
    List<String> used = FIELD.matcher(line).results().map(match -> match.group(1)).toList();
    return !used.isEmpty()
        && used.stream().allMatch(name -> values.getOrDefault(name, "").isBlank());
  }

  private static String fill(String line, Map<String, String> values) {
    UnaryOperator<String> value = name -> values.getOrDefault(name, "");
    return FIELD
        .matcher(line)
        .replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
  }
}
