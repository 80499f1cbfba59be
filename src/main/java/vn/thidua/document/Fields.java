package vn.thidua.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts in the form that templates print: days, points, paragraphs, numbered lines. */
public final class Fields {

  private Fields() {}

  /**
   * A day as {@code day}, {@code month} and {@code year}; days 1–9 and months 1–2 have a leading 0
   * (Decree 30/2020/NĐ-CP, Annex I, part II, point 4).
   */
  public static Map<String, Object> day(LocalDate date) {
    return Map.of(
        "day", "%02d".formatted(date.getDayOfMonth()),
        "month", date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : date.getMonthValue() + "",
        "year", String.valueOf(date.getYear()));
  }

  /** A day in a table, such as 27/12/2016. */
  public static String date(LocalDate date) {
    return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** With a decimal comma and no idle zeros; empty for null. */
  public static String points(@Nullable BigDecimal points) {
    if (points == null) {
      return "";
    }
    return points.signum() == 0
        ? "0"
        : points.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** What a person wrote, one entry for each line that is not blank. */
  public static List<String> paragraphs(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The same lines, each with its number from 1 as {@code line}. */
  public static List<Map<String, Object>> numbered(List<Map<String, Object>> lines) {
    List<Map<String, Object>> numbered = new ArrayList<>();
    for (Map<String, Object> line : lines) {
      Map<String, Object> copy = new HashMap<>(line);
      copy.put("line", String.valueOf(numbered.size() + 1));
      numbered.add(copy);
    }
    return numbered;
  }

  /** Two and two beside each other, as {@code cells}: signatures of many people. */
  public static List<Map<String, Object>> pairs(List<Map<String, Object>> items) {
    List<Map<String, Object>> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i += 2) {
      pairs.add(Map.of("cells", items.subList(i, Math.min(i + 2, items.size()))));
    }
    return pairs;
  }
}
