package vn.thidua.criteria;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds the tree from the rows of a table: three reads. */
final class CriteriaRows {

  /** A row of either table, in the order of its lines; a criterion has a leaf. */
  private record Row(
      int line, String code, @Nullable String parent, String name, @Nullable Leaf leaf) {}

  private record Leaf(
      ScoringRule rule, boolean extra, String measure, Set<Scorer> scorers, boolean evidence) {}

  private record StoredBand(
      String criterion, @Nullable BigDecimal bound, boolean included, BigDecimal points) {}

  private final JdbcClient jdbc;

  CriteriaRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Node> tree(long table) {
    List<Row> rows = new ArrayList<>(headings(table));
    rows.addAll(criteria(table, bands(table)));
    rows.sort(comparingInt(Row::line));
    Map<String, List<Row>> byParent =
        rows.stream().filter(each -> each.parent() != null).collect(groupingBy(Row::parent));
    return rows.stream()
        .filter(each -> each.parent() == null)
        .map(group -> node(group, group.name(), byParent))
        .toList();
  }

  private static Node node(Row row, String group, Map<String, List<Row>> byParent) {
    Leaf leaf = row.leaf();
    if (leaf == null) {
      return new Heading(
          row.code(),
          row.name(),
          byParent.getOrDefault(row.code(), List.of()).stream()
              .map(part -> node(part, group, byParent))
              .toList());
    }
    return new Criterion(
        row.code(),
        group,
        row.name(),
        leaf.rule(),
        leaf.extra(),
        leaf.measure(),
        leaf.scorers(),
        leaf.evidence());
  }

  private List<Row> headings(long table) {
    return jdbc.sql(
            """
            select line_number, code, parent, name from criteria_heading
             where criteria_table = :table
            """)
        .param("table", table)
        .query(
            (row, i) ->
                new Row(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), null))
        .list();
  }

  private List<Row> criteria(long table, Map<String, List<StoredBand>> bands) {
    return jdbc.sql(
            """
            select line_number, code, parent, name, kind, standard_points, min_points, max_points,
              bonus_each, penalty_each, standard, measure, by_unit, by_cluster, by_ministry,
              evidence
              from criterion where criteria_table = :table
            """)
        .param("table", table)
        .query(
            (row, i) ->
                new Row(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    leaf(row, bands.getOrDefault(row.getString(2), List.of()))))
        .list();
  }

  private static Leaf leaf(ResultSet row, List<StoredBand> bands) throws SQLException {
    return new Leaf(
        rule(row, bands),
        !row.getBoolean("standard"),
        row.getString("measure"),
        scorers(row),
        row.getBoolean("evidence"));
  }

  private static ScoringRule rule(ResultSet row, List<StoredBand> bands) throws SQLException {
    BigDecimal standard = row.getBigDecimal("standard_points");
    BigDecimal min = row.getBigDecimal("min_points");
    BigDecimal max = row.getBigDecimal("max_points");
    return switch (Kind.valueOf(row.getString("kind"))) {
      case ACHIEVED -> new ScoringRule.Achieved(standard);
      case BANDED -> new ScoringRule.Banded(bands(bands));
      case BANDED_SHARE -> new ScoringRule.BandedShare(bands(bands));
      case PROPORTIONAL -> new ScoringRule.Proportional(standard, max);
      case RELATIVE_TO_BEST -> new ScoringRule.RelativeToBest(standard);
      case BONUS_PENALTY ->
          new ScoringRule.BonusPenalty(
              row.getBigDecimal("bonus_each"), row.getBigDecimal("penalty_each"), min, max);
      case JUDGED -> new ScoringRule.Judged(min, max);
    };
  }

  private static Bands bands(List<StoredBand> stored) {
    List<Bands.Band> bounded =
        stored.stream()
            .filter(each -> each.bound() != null)
            .map(each -> new Bands.Band(each.bound(), each.included(), each.points()))
            .toList();
    return new Bands(bounded, stored.get(stored.size() - 1).points());
  }

  private static Set<Scorer> scorers(ResultSet row) throws SQLException {
    Set<Scorer> scorers = EnumSet.noneOf(Scorer.class);
    if (row.getBoolean("by_unit")) {
      scorers.add(Scorer.UNIT);
    }
    if (row.getBoolean("by_cluster")) {
      scorers.add(Scorer.CLUSTER);
    }
    if (row.getBoolean("by_ministry")) {
      scorers.add(Scorer.MINISTRY);
    }
    return scorers;
  }

  private Map<String, List<StoredBand>> bands(long table) {
    return jdbc
        .sql(
            """
            select criterion, bound, bound_included, points from criterion_band
             where criteria_table = :table order by criterion, position
            """)
        .param("table", table)
        .query(
            (row, i) ->
                new StoredBand(
                    row.getString(1),
                    row.getBigDecimal(2),
                    row.getBoolean(3),
                    row.getBigDecimal(4)))
        .list()
        .stream()
        .collect(groupingBy(StoredBand::criterion));
  }
}
