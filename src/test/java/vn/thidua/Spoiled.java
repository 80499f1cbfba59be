package vn.thidua;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A valid input made wrong in one place.
 *
 * @param what was done, such as {@code scores[0].points: huge}
 * @param body as it is sent
 */
record Spoiled(String what, String body) {

  private static final String MARK = "@@here@@";
  private static final String QUOTED_MARK = "\"" + MARK + "\"";
  private static final String LONG = "a".repeat(50_000);
  private static final String DEEP = "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000);

  /** What is no input of any form. */
  static List<Spoiled> shapes() {
    return List.of(
        new Spoiled("empty body", ""),
        new Spoiled("no JSON", "xin chào {"),
        new Spoiled("array", "[]"),
        new Spoiled("text", "\"văn bản\""),
        new Spoiled("number", "17"),
        new Spoiled("null", "null"),
        new Spoiled("two documents", "{} {}"),
        new Spoiled("deep nesting", DEEP));
  }

  /** Every value of a valid input, replaced by each that it must not be. */
  static List<Spoiled> valuesOf(ObjectNode valid) {
    List<Spoiled> all = new ArrayList<>();
    walk(valid, valid, "", all);
    return all;
  }

  private static void walk(ObjectNode root, ContainerNode<?> here, String path, List<Spoiled> all) {
    if (here instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String at = path.isEmpty() ? name : path + "." + name;
        JsonNode value = object.get(name);
        spoil(root, value, at, replaced -> object.set(name, replaced), all);
        object.set(name, value);
        if (value instanceof ContainerNode<?> inside) {
          walk(root, inside, at, all);
        }
      }
    } else if (here instanceof ArrayNode array && !array.isEmpty()) {
      JsonNode first = array.get(0);
      String at = path + "[0]";
      if (first instanceof ContainerNode<?> inside) {
        walk(root, inside, at, all);
      }
      spoil(root, first, at, replaced -> array.set(0, replaced), all);
      array.set(0, first);
    }
  }

  private interface Setter {
    void set(JsonNode value);
  }

  private static void spoil(
      ObjectNode root, JsonNode value, String at, Setter setter, List<Spoiled> all) {
    setter.set(JsonNodeFactory.instance.textNode(MARK));
    String text = root.toString();
    UnaryOperator<String> with = replacement -> text.replace(QUOTED_MARK, replacement);
    wrong(value, at)
        .forEach(each -> all.add(new Spoiled(at + ": " + each[0], with.apply(each[1]))));
  }

  private static List<String[]> wrong(JsonNode value, String at) {
    List<String[]> wrong = new ArrayList<>();
    wrong.add(new String[] {"object", "{\"a\":1}"});
    wrong.add(new String[] {"deep nesting", DEEP});
    if (value.isArray()) {
      wrong.add(new String[] {"text", "\"x\""});
      wrong.add(new String[] {"null element", "[null]"});
      wrong.add(new String[] {"elements of a wrong type", "[[1],\"x\",{}]"});
      wrong.add(new String[] {"10,000 empty elements", "[" + "{},".repeat(9_999) + "{}]"});
      if (!value.isEmpty()) {
        String row = value.get(0).toString();
        String rows = value.toString();
        wrong.add(
            new String[] {"duplicate row", rows.substring(0, rows.length() - 1) + "," + row + "]"});
        wrong.add(
            new String[] {"1,000 times the first row", "[" + (row + ",").repeat(999) + row + "]"});
      }
      return wrong;
    }
    wrong.add(new String[] {"array", "[[]]"});
    if (value.isNumber()) {
      for (String number :
          List.of(
              "\"chữ\"",
              "\"\"",
              "\"NaN\"",
              "NaN",
              "-9999",
              "1e308",
              "1e400",
              "1e999999999",
              "0.001",
              "9223372036854775808",
              "\"1,5\"",
              "true")) {
        wrong.add(new String[] {number, number});
      }
    } else if (value.isBoolean()) {
      for (String other : List.of("\"có\"", "17", "1.5", "\"\"", "null")) {
        wrong.add(new String[] {other, other});
      }
    } else if (value.asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
      for (String date :
          List.of(
              "\"hôm qua\"",
              "\"2016-02-30\"",
              "\"27/12/2016\"",
              "17",
              "true",
              "\"+999999999-12-31\"",
              "\"-0044-03-15\"",
              "[2016,12,27]",
              "\"\"",
              "null")) {
        wrong.add(new String[] {date, date});
      }
    } else if (value.isTextual()) {
      wrong.add(new String[] {"50,000 characters", "\"" + LONG + "\""});
      wrong.add(new String[] {"NUL", "\"a\\u0000b\""});
      wrong.add(new String[] {"number", "17"});
      wrong.add(new String[] {"boolean", "true"});
      if (at.matches(".*(unit|Unit|criterion|award|opinion|outcome|kind|tellers\\[0\\]|year)$")) {
        for (String code :
            List.of("khong-co", "ministry", "nghe-an", "../../x", "' or 1=1 --", "")) {
          wrong.add(new String[] {"code " + code, "\"" + code + "\""});
        }
      }
    }
    return wrong;
  }

  @Override
  public String toString() {
    return what;
  }
}
