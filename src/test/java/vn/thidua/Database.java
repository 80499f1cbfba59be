package vn.thidua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is stored, engine and record, as text: to see whether anything changed. */
@TestComponent
public class Database {

  private static final Pattern TABLE =
      Pattern.compile("INSERT INTO \"PUBLIC\"\\.\"(\\w+)\" VALUES");

  @Autowired private JdbcTemplate jdbc;

  /** The rows of every table, as SQL; tables without rows are left out. */
  Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String statement : jdbc.queryForList("script", String.class)) {
      Matcher insert = TABLE.matcher(statement);
      if (insert.find()) {
        rows.computeIfAbsent(insert.group(1), table -> new ArrayList<>())
            .addAll(
                List.of(statement.substring(insert.end()).strip().split("\n")).stream()
                    .map(row -> row.replaceFirst("[,;]$", ""))
                    .toList());
      }
    }
    return rows;
  }

  /** Rows that are there now and were not before. */
  Map<String, List<String>> newSince(Map<String, List<String>> before) {
    Map<String, List<String>> found = rows();
    found.forEach((table, rows) -> rows.removeAll(before.getOrDefault(table, List.of())));
    found.values().removeIf(List::isEmpty);
    return found;
  }
}
