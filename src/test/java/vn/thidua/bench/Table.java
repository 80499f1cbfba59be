package vn.thidua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The benchmark's result, in Markdown. */
final class Table {

  private final List<String> rows = new ArrayList<>();

  void number(String goal, String what, String limit, double value) {
    row(goal, what, limit, number(value), "");
  }

  void ratio(String goal, String what, String limit, double value, double base, String unit) {
    String mark = unit.isEmpty() ? "" : " " + unit;
    row(
        goal,
        what,
        limit,
        number(value) + mark + " ÷ " + number(base) + mark,
        String.format(Locale.ROOT, "%.2f", value / base));
  }

  String render() {
    return rows.stream()
        .sorted()
        .collect(
            Collectors.joining(
                "\n", "\n| # | What | Limit | Measured | Ratio |\n|---|---|---|---|---|\n", "\n"));
  }

  private void row(String... cells) {
    rows.add("| " + String.join(" | ", cells) + " |");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}
