package vn.thidua.bench;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.RoundTrips;
import vn.thidua.RoundTrips.Count;
import vn.thidua.ballot.seal.TellerKey;

/**
 * Measures the goals P1 to P3 and prints one table: {@code mvn -Pbench test}. No build runs it, and
 * it holds nothing: on a noisy machine only ratios within one run and counts mean anything ({@link
 * RoundTripsTest} holds the counts of P2).
 */
class YearBenchmark {

  private static final int SMALL = 8;
  private static final int LARGE = 128;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 7;
  private static final int LARGE_ROUNDS = 3;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Table table = new Table();
  private int clusters;

  @Test
  void prints_the_table() throws IOException {
    onMemory();
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      onPostgres(server);
    }
    counts();
    System.out.println(table.render());
  }

  private void onMemory() {
    try (ThiDua ours = ThiDua.on(Database.inMemory());
        Bare bare = new Bare(Database.inMemory())) {
      double small = p1("H2 in memory", ours, bare);
      double large = large(ours);
      table.ratio(
          "P3",
          "CPU per unit, N = %d ÷ N = %d".formatted(LARGE, SMALL),
          "≤ 1.2",
          large / LARGE,
          small / SMALL,
          "ms");
    }
  }

  private void onPostgres(EmbeddedPostgres server) {
    try (ThiDua ours = ThiDua.on(database(server, "thidua"));
        Bare bare = new Bare(database(server, "bare"))) {
      p1("PostgreSQL", ours, bare);
    }
  }

  /** CPU of our year in milliseconds; both years are worked in turns, so that noise meets both. */
  private double p1(String name, ThiDua ours, Bare bare) {
    List<Double> our = new ArrayList<>();
    List<Double> floor = new ArrayList<>();
    List<Double> papers = new ArrayList<>();
    Map<String, Integer> tasks = new HashMap<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      Cluster cluster = nextCluster(SMALL);
      ours.prepare(cluster);
      double mine = cpu(() -> tasks.putAll(ours.play(cluster)));
      Map<String, Integer> same = new HashMap<>();
      double bares = cpu(() -> same.putAll(bare.play(cluster)));
      if (!same.equals(tasks)) {
        throw new IllegalStateException("Not the same year: " + tasks + " and " + same);
      }
      double paper = cpu(ours::setPapers);
      if (round >= WARM_UPS) {
        our.add(mine);
        floor.add(bares);
        papers.add(paper);
      }
    }
    table.ratio(
        "P1",
        "CPU per year, %s: ours ÷ bare engine".formatted(name),
        "≤ 1.3",
        median(our),
        median(floor),
        "ms");
    table.ratio(
        "P1",
        "its papers, PDF and DOCX, %s ÷ bare engine".formatted(name),
        "",
        median(papers),
        median(floor),
        "ms");
    table.ratio(
        "P1",
        "its tellers' passphrases stretched, %s ÷ bare engine".formatted(name),
        "",
        stretching() * (tasks.get("userTask_keepKey") + tasks.get("userTask_openBox")),
        median(floor),
        "ms");
    return median(our);
  }

  /** CPU of one passphrase, made as dear as it is on purpose, in milliseconds. */
  private static double stretching() {
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      rounds.add(cpu(() -> TellerKey.under("a passphrase of a teller")));
    }
    return median(rounds);
  }

  private double large(ThiDua ours) {
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < LARGE_ROUNDS; round++) {
      Cluster cluster = nextCluster(LARGE);
      ours.prepare(cluster);
      rounds.add(cpu(() -> ours.play(cluster)));
    }
    return median(rounds);
  }

  private void counts() {
    try (ThiDua ours = ThiDua.countedOn(Database.inMemory())) {
      count(ours, SMALL); // caches of the engine fill
      Costs small = count(ours, SMALL);
      Costs large = count(ours, LARGE);
      tripsPerTask(small, SMALL);
      tripsPerTask(large, LARGE);
      perUnit("ours", small.all(), large.all());
    }
    RoundTrips counter = new RoundTrips();
    try (Bare bare = new Bare(Database.inMemory(), counter)) {
      count(bare, counter, SMALL);
      Count before = counter.now();
      Costs small = bare.count(nextCluster(SMALL), counter);
      table.number(
          "P2",
          "bare engine: round trips per task, claimed and completed",
          "",
          small.averageTrips());
      Count all = counter.now().since(before);
      perUnit("bare engine", all, count(bare, counter, LARGE));
    }
  }

  private Costs count(ThiDua ours, int size) {
    Cluster cluster = nextCluster(size);
    ours.prepare(cluster);
    return ours.count(cluster);
  }

  private Count count(Bare bare, RoundTrips counter, int size) {
    Count before = counter.now();
    bare.play(nextCluster(size));
    return counter.now().since(before);
  }

  private void tripsPerTask(Costs costs, int size) {
    String at = ", N = " + size;
    table.number("P2", "round trips per task, form and mail" + at, "≤ 30", costs.averageTrips());
    table.number(
        "P2",
        "dearest task: " + costs.dearest().task() + at,
        "≤ 60",
        costs.dearest().count().trips());
    table.number(
        "P2",
        "background jobs, per task" + at,
        "",
        (double) costs.jobs().trips() / costs.tasks().size());
  }

  private void perUnit(String whose, Count small, Count large) {
    String sizes = " per unit, %s, N = %d ÷ N = %d".formatted(whose, LARGE, SMALL);
    boolean ours = whose.equals("ours");
    table.ratio(
        "P3",
        "round trips" + sizes,
        "",
        (double) large.trips() / LARGE,
        (double) small.trips() / SMALL,
        "");
    table.ratio(
        "P3",
        "statements" + sizes,
        ours ? "≤ 1.05" : "",
        (double) large.statements() / LARGE,
        (double) small.statements() / SMALL,
        "");
    table.ratio(
        "P3",
        "rows read" + sizes,
        ours ? "≤ 1.5" : "",
        (double) large.rows() / LARGE,
        (double) small.rows() / SMALL,
        "");
  }

  private static double cpu(Runnable year) {
    System.gc();
    long before = PROCESS.getProcessCpuTime();
    year.run();
    return (PROCESS.getProcessCpuTime() - before) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** A cluster of its own for each round; letters only, digits are a unit's place. */
  private Cluster nextCluster(int size) {
    int number = clusters++;
    return new Cluster("" + (char) ('a' + number / 26) + (char) ('a' + number % 26), size);
  }

  private static Database database(EmbeddedPostgres server, String name) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException refused) {
      throw new IllegalStateException(refused);
    }
    return new Database(server.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  /** The bare engine and its pool. */
  private static final class Bare implements AutoCloseable {

    private final HikariDataSource pool;
    private final BareEngine engine;

    Bare(Database database) {
      this.pool = database.pool();
      this.engine = new BareEngine(pool);
    }

    Bare(Database database, RoundTrips counter) {
      this.pool = database.pool();
      this.engine =
          new BareEngine((DataSource) counter.postProcessAfterInitialization(pool, "counted"));
    }

    Map<String, Integer> play(Cluster cluster) {
      return engine.play(cluster);
    }

    Costs count(Cluster cluster, RoundTrips counter) {
      return engine.count(cluster, counter);
    }

    @Override
    public void close() {
      engine.close();
      pool.close();
    }
  }
}
