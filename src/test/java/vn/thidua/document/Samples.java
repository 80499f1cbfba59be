package vn.thidua.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.document.press.Press;

/** The facts of the reference case, as they are shipped beside the templates. */
public final class Samples {

  public static final List<String> KINDS = Templates.KINDS;

  private Samples() {}

  static Stream<String> kinds() {
    return KINDS.stream();
  }

  public static Map<String, Object> facts(String kind) {
    try {
      return new ObjectMapper()
          .readValue(Templates.resource("sample/" + kind + ".json"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Paper print(String kind) {
    return print(kind, facts(kind));
  }

  public static Paper print(String kind, Map<String, Object> facts) {
    return new Press().print(new Filling().fill(Templates.shipped(kind), facts));
  }

  /** Every text that the template prints of these facts, in its order. */
  static List<String> printed(String kind, Map<String, Object> facts) {
    List<String> printed = new ArrayList<>();
    Mustache.compiler()
        .emptyStringIsFalse(true)
        .defaultValue("")
        .withEscaper(
            text -> {
              printed.add(text);
              return "";
            })
        .withLoader(part -> new StringReader(Templates.shipped("part/" + part)))
        .compile(Templates.shipped(kind))
        .execute(facts);
    return printed.stream().filter(text -> !text.isBlank()).toList();
  }

  /** The same facts with every text changed. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> each(Map<String, Object> facts, UnaryOperator<String> change) {
    return (Map<String, Object>) changed(facts, change);
  }

  private static Object changed(Object fact, UnaryOperator<String> change) {
    if (fact instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> String.valueOf(entry.getKey()),
                  entry -> changed(entry.getValue(), change)));
    }
    if (fact instanceof List<?> list) {
      return list.stream().map(item -> changed(item, change)).toList();
    }
    return fact instanceof String text && !text.isEmpty() ? change.apply(text) : fact;
  }
}
