package vn.thidua;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Owns the database: reads every row of every table there is, whoever wrote it, and looks for what
 * joins two kinds of things, voters and papers. A thing is known by a name; every value that stands
 * only in its rows becomes one more of its names (its task, its execution, a moment), and so on.
 */
final class Attacker {

  /** Steps of a join: from a unit to its task to what mentions the task. */
  private static final int STEPS = 3;

  /** Shorter values name nothing. */
  private static final int NAME = 6;

  /** Longer cells (whole papers) are searched as they are, not word by word. */
  private static final int TEXT = 4000;

  private static final int SHARED = -1;
  private static final int SMALL = 200;
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}._-]+");

  private final JdbcTemplate jdbc;
  private final Dialect dialect;

  Attacker(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.dialect =
        jdbc.execute(
            (Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? Dialect.POSTGRES
                    : Dialect.H2);
  }

  /** What a kind of database tells of a row besides its columns. */
  private enum Dialect {
    H2("_rowid_", "_rowid_"),
    /** A place is a page and an item in it; a row's transaction joins what was written together. */
    POSTGRES(
        "((t.ctid::text::point)[0] * 100000 + (t.ctid::text::point)[1])::bigint",
        "t.xmin::text::bigint");

    private final String place;
    private final String written;

    /**
     * @param place of a row in its table
     * @param written a number that grows from row to row, or from transaction to transaction
     */
    Dialect(String place, String written) {
      this.place = place;
      this.written = written;
    }
  }

  /**
   * @param place number of the row in its table
   * @param values its cells as they are, and the words of its texts
   */
  record Row(String table, long place, Map<String, Object> cells, Set<String> values) {

    private int size() {
      return cells.values().stream().mapToInt(cell -> String.valueOf(cell).length()).sum();
    }

    private boolean mentions(List<String> any) {
      return cells.values().stream()
          .map(String::valueOf)
          .anyMatch(cell -> any.stream().anyMatch(cell::contains));
    }
  }

  /** A row and the one thing it is about. */
  private record Owned(Row row, int owner) {}

  /** The last row of every table: what is written from now on has a higher number. */
  Map<String, Long> mark() {
    Map<String, Long> last = new TreeMap<>();
    for (String table : tables()) {
      last.put(
          table,
          jdbc.queryForObject(
              "select coalesce(max(%s), -1) from %s t".formatted(dialect.written, table),
              Long.class));
    }
    return last;
  }

  /** Rows written since, in the order in which the database gives them. */
  List<Row> read(Map<String, Long> since) {
    return read(since, 0);
  }

  /** The same and small tables whole. */
  List<Row> readWithSmallTables(Map<String, Long> since) {
    return read(since, SMALL);
  }

  private List<Row> read(Map<String, Long> since, int small) {
    List<Row> rows = new ArrayList<>();
    for (String table : tables()) {
      jdbc.query(
          """
          select %2$s as place, %3$s as written, t.* from %1$s t
          where %3$s > ? or (select count(*) from %1$s) <= ?
          """
              .formatted(table, dialect.place, dialect.written),
          row -> {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (int column = 3; column <= row.getMetaData().getColumnCount(); column++) {
              cells.put(
                  row.getMetaData().getColumnName(column).toUpperCase(Locale.ROOT),
                  cell(row.getObject(column)));
            }
            if (dialect == Dialect.POSTGRES) {
              cells.put("transaction", "transaction-%012d".formatted(row.getLong(2)));
            }
            rows.add(new Row(name(table), row.getLong(1), cells, values(cells)));
          },
          since.getOrDefault(table, -1L),
          small);
    }
    return rows;
  }

  List<String> tables() {
    return jdbc.queryForList(
        """
        select '"' || table_schema || '"."' || table_name || '"' from information_schema.tables
        where table_type = 'BASE TABLE'
          and lower(table_schema) not in ('information_schema', 'pg_catalog')
        order by 1
        """,
        String.class);
  }

  /** Of a table, the same on all databases. */
  private static String name(String table) {
    return table.substring(table.indexOf('.') + 1).replace("\"", "").toUpperCase(Locale.ROOT);
  }

  /** All names of some things, by the first name of each: whose each is. */
  static Map<String, Integer> names(List<Row> rows, List<String> firstNames) {
    Map<String, Integer> names = new HashMap<>();
    firstNames.forEach(name -> names.put(name, firstNames.indexOf(name)));
    for (int step = 0; step < STEPS; step++) {
      Map<String, Integer> found = new HashMap<>();
      rows.forEach(
          row -> {
            int owner = owner(row, names);
            if (owner != SHARED) {
              row.values()
                  .forEach(
                      value ->
                          found.merge(value, owner, (one, two) -> one.equals(two) ? one : SHARED));
            }
          });
      found.values().removeIf(owner -> owner == SHARED);
      found.forEach(names::putIfAbsent);
    }
    return names;
  }

  /**
   * Every order in which the rows that are about one thing each bring those things: by each column,
   * by place, by size; of several rows about the same the first or the last. And every text that
   * lists them all.
   */
  static Map<String, List<Integer>> orders(
      List<Row> rows, Map<String, Integer> names, List<String> firstNames) {
    Map<String, List<Owned>> tables = new TreeMap<>();
    Map<String, List<Integer>> orders = new TreeMap<>();
    for (Row row : rows) {
      row.cells()
          .forEach(
              (column, cell) -> {
                if (cell instanceof String text) {
                  listing(text, firstNames)
                      .ifPresent(order -> orders.put(row.table() + "." + column + " lists", order));
                }
              });
      int owner = owner(row, names);
      if (owner != SHARED) {
        tables.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(new Owned(row, owner));
      }
    }
    tables.forEach(
        (table, found) ->
            ways(found.get(0).row())
                .forEach((way, by) -> sort(table + way, found, by, firstNames.size(), orders)));
    return orders;
  }

  /** What the rows of a table can be sorted by, one of them given. */
  private static Map<String, Comparator<Row>> ways(Row one) {
    Map<String, Comparator<Row>> ways = new TreeMap<>();
    for (String column : one.cells().keySet()) {
      ways.put(
          "." + column, Comparator.comparing(row -> row.cells().get(column), Attacker::compare));
    }
    ways.put(", place", Comparator.comparing(Row::place));
    ways.put(", size", Comparator.comparing(Row::size));
    ways.put(", as read", (first, second) -> 0);
    return ways;
  }

  /** Tables in which one of these stands anywhere. */
  static Set<String> mentioning(List<Row> rows, List<String> firstNames) {
    return rows.stream()
        .filter(row -> row.mentions(firstNames))
        .map(Row::table)
        .collect(Collectors.toSet());
  }

  /** The order in which things are named first in some bytes; empty if one is not. */
  static Optional<List<Integer>> listing(String text, List<String> firstNames) {
    List<Integer> at = firstNames.stream().map(text::indexOf).toList();
    return at.contains(-1)
        ? Optional.empty()
        : Optional.of(
            IntStream.range(0, at.size()).boxed().sorted(Comparator.comparing(at::get)).toList());
  }

  private static void sort(
      String way,
      List<Owned> rows,
      Comparator<Row> by,
      int things,
      Map<String, List<Integer>> orders) {
    List<Integer> owners =
        rows.stream()
            .sorted(Comparator.comparing(Owned::row, by))
            .map(Owned::owner)
            .collect(Collectors.toList());
    List<Integer> first = owners.stream().distinct().toList();
    if (first.size() == things) {
      orders.put(way, first);
      Collections.reverse(owners);
      orders.put(way + ", last", owners.stream().distinct().toList());
    }
  }

  /** Whom alone a row is about; {@link #SHARED} if nobody or several. */
  private static int owner(Row row, Map<String, Integer> names) {
    Set<Integer> owners =
        row.values().stream().map(names::get).filter(Objects::nonNull).collect(Collectors.toSet());
    return owners.size() == 1 ? owners.iterator().next() : SHARED;
  }

  private static Set<String> values(Map<String, Object> cells) {
    Set<String> values = new HashSet<>();
    for (Object cell : cells.values()) {
      String text = String.valueOf(cell);
      if (text.length() <= TEXT) {
        values.add(text);
        values.addAll(List.of(WORDS.split(text)));
      }
    }
    values.removeIf(value -> value.length() < NAME);
    return values;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(Object one, Object two) {
    if (one == null || two == null) {
      return Boolean.compare(two == null, one == null);
    }
    return one instanceof Comparable value && one.getClass() == two.getClass()
        ? value.compareTo(two)
        : one.toString().compareTo(two.toString());
  }

  private static Object cell(Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    if (value instanceof Blob blob) {
      return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1);
    }
    return value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : value;
  }
}
