package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Nodes are killed (kill -9) at random moments while people work and the engine's jobs run, and
 * started again: no step that was acknowledged is lost, none is done twice, and the completeness
 * check finds nothing, after each kill and in the end. {@code -Dthidua.kills} says how many.
 *
 * <p>A lock on a job lasts an hour here: what a dead node had locked goes on because somebody
 * notices, not because the lock runs out.
 */
class KilledWhileWorkingTest {

  private static final int KILLS = Integer.getInteger("thidua.kills", 10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern H2_PORT = Pattern.compile(WatchedApplication.LISTENS + "(\\d+)");
  private static final Set<Plot.Turn> TURNS =
      EnumSet.of(Plot.Turn.REPORTS_RETURNED, Plot.Turn.QUESTIONS_BACK);

  /** So long after a start at most until the next kill. */
  private static final int SOONEST = 300;

  private static final int LATEST = 6_000;

  @TempDir Path folder;

  private final Random random = new Random();

  @Test
  void on_h2_nothing_is_lost_and_nothing_done_twice() {
    String file = folder.resolve("killed").toString();
    String[] settings =
        settings(
            "jdbc:h2:file:" + file + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
            "sa",
            "");
    try (Installation node =
        Installation.ofClasses(folder, "killed-working-h2", WatchedApplication.class)) {
      node.start("Asia/Ho_Chi_Minh", settings).ready();
      survives(
          List.of(node),
          settings,
          JdbcClient.create(
              new DriverManagerDataSource() {
                @Override
                public String getUrl() {
                  return "jdbc:h2:tcp://localhost:" + port(node) + "/" + file;
                }

                @Override
                public String getUsername() {
                  return "sa";
                }

                @Override
                public String getPassword() {
                  return "";
                }
              }));
    }
  }

  @Test
  void on_two_nodes_with_postgresql_nothing_is_lost_and_nothing_done_twice() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Installation first = Installation.ofClasses(folder, "killed-working-first");
        Installation second = Installation.ofClasses(folder, "killed-working-second")) {
      String url = server.getJdbcUrl("postgres", "postgres");
      String[] settings = settings(url, "postgres", "postgres");
      first.start("Asia/Ho_Chi_Minh", settings).ready();
      second.start("Asia/Ho_Chi_Minh", settings).ready();
      survives(
          List.of(first, second),
          settings,
          JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres")));
    }
  }

  private static String port(Installation node) {
    var found = H2_PORT.matcher(node.printed());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String[] settings(String url, String user, String password) {
    return new String[] {
      "--spring.datasource.url=" + url,
      "--spring.datasource.username=" + user,
      "--spring.datasource.password=" + password,
      "--thidua.admin.password=" + World.PASSWORD,
      "--camunda.bpm.job-execution.lock-time-in-millis=3600000"
    };
  }

  private void survives(List<Installation> nodes, String[] settings, JdbcClient database) {
    List<Installation> up = new CopyOnWriteArrayList<>(nodes);
    Site site = new Site(() -> up.stream().map(Installation::base).toList(), database);
    LiveCluster cluster = LiveCluster.of(site, "giet", 4, 2016);
    LiveYear peaceful = cluster.nextYear(EnumSet.allOf(Plot.Turn.class)).play();
    assertThat(peaceful.failures()).isEmpty();
    assertThat(site.completeness()).as("before any kill").isEmpty();
    List<LiveYear> years = new CopyOnWriteArrayList<>(List.of(peaceful));
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(
            () -> {
              while (!enough.get()) {
                LiveYear year = cluster.nextYear(TURNS);
                years.add(year);
                year.play();
              }
            });
    try {
      for (int kill = 1; kill <= KILLS; kill++) {
        Installation victim = nodes.get(random.nextInt(nodes.size()));
        clock
            .schedule(
                () -> {
                  up.remove(victim);
                  victim.kill();
                },
                SOONEST + random.nextInt(LATEST - SOONEST),
                TimeUnit.MILLISECONDS)
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        victim.start("Asia/Ho_Chi_Minh", settings).ready();
        up.add(victim);
        nothingIsLost(site, years);
        assertThat(site.completeness()).as("after kill %d", kill).isEmpty();
        assertThat(work.isCompletedExceptionally()).isFalse();
      }
      enough.set(true);
      work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    } finally {
      clock.shutdownNow();
    }
    nothingIsLost(site, years);
    assertThat(site.completeness()).isEmpty();
  }

  private static void nothingIsLost(Site site, List<LiveYear> years) {
    years.forEach(
        year ->
            year.acknowledged()
                .forEach(
                    task ->
                        assertThat(
                                site.count(
                                    "act_hi_taskinst where id_ = ? and delete_reason_ ="
                                        + " 'completed'",
                                    task))
                            .as(task)
                            .isOne()));
  }
}
