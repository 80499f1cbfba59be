package vn.thidua.bench;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.RoundTrips.Count;

/**
 * What reports and their scoring cost with a table of 60 criteria: each unit's share in a cluster
 * of 128 beside that in a cluster of 8, and the report's form beside all that is stored by then.
 * {@code mvn -Pbench test} prints it.
 */
class ScoringBenchmark {

  private static final int SMALL = 8;
  private static final int LARGE = 128;
  private static final String REPORT = "userTask_writeReport";
  private static final Set<String> SCORING =
      Set.of(
          REPORT,
          "userTask_signReport",
          "userTask_checkReport",
          "userTask_crossScore",
          "userTask_explainScore",
          "userTask_settleScores",
          "userTask_settleHeadUnitScore",
          "userTask_confirmCandidates");

  private final Table table = new Table();

  @Test
  void prints_the_table() {
    try (ThiDua system = ThiDua.on(Database.inMemory())) {
      cpu(system, "warm", SMALL);
      cpu(system, "warmer", SMALL);
      double small = cpu(system, "small", SMALL);
      double large = cpu(system, "large", LARGE);
      perUnit("CPU", "≤ 1.2", large, small, "ms");
    }
    try (ThiDua system = ThiDua.countedOn(Database.inMemory())) {
      costs(system, "warm", SMALL);
      Costs small = costs(system, "small", SMALL);
      Costs large = costs(system, "large", LARGE);
      Costs again = costs(system, "again", SMALL);
      perUnit("statements", "≤ 1.2", scoring(large).statements(), scoring(small).statements(), "");
      perUnit("round trips", "≤ 1.2", scoring(large).trips(), scoring(small).trips(), "");
      perUnit("rows read", "≤ 1.5", scoring(large).rows(), scoring(small).rows(), "");
      form("alone", small);
      form("N = 128", large);
      form("beside 128 other units", again);
    }
    System.out.println(table.render());
  }

  private void perUnit(String what, String limit, double large, double small, String unit) {
    table.ratio(
        "60 criteria",
        "reports and scoring: %s per unit, N = %d ÷ N = %d".formatted(what, LARGE, SMALL),
        limit,
        large / LARGE,
        small / SMALL,
        unit);
  }

  /** The report's form, opened and handed in: the dearest of the cluster. */
  private void form(String where, Costs costs) {
    table.number(
        "60 criteria",
        "report's form, opened and handed in: round trips, " + where,
        "the same",
        costs.tasks().stream()
            .filter(each -> each.task().equals(REPORT))
            .mapToLong(each -> each.count().trips())
            .max()
            .orElseThrow());
  }

  private static Costs costs(ThiDua system, String code, int size) {
    return system.count(prepared(system, code, size));
  }

  private static Count scoring(Costs costs) {
    return costs.tasks().stream()
        .filter(each -> SCORING.contains(each.task()))
        .map(Costs.TaskCost::count)
        .reduce(new Count(0, 0, 0), Count::plus);
  }

  /** Milliseconds. */
  private static double cpu(ThiDua system, String code, int size) {
    Map<String, Long> byTask = system.cpu(prepared(system, code, size));
    return SCORING.stream().mapToLong(task -> byTask.getOrDefault(task, 0L)).sum() / 1e6;
  }

  private static Cluster prepared(ThiDua system, String code, int size) {
    Cluster cluster = new Cluster(code, size);
    system.useSixtyCriteria(cluster);
    system.prepare(cluster);
    return cluster;
  }
}
