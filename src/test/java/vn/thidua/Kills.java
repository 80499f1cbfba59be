package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nodes are killed (kill -9) at random moments while people work and the engine's jobs run, and
 * started again: no step that was acknowledged is lost, none is done twice, and the completeness
 * check finds nothing, after each kill and in the end. {@code -Dthidua.kills} says how many.
 *
 * <p>A lock on a job lasts an hour here: what a dead node had locked goes on because somebody
 * notices, not because the lock runs out.
 */
@Tag("system")
abstract class Kills {

  private static final Logger log = LoggerFactory.getLogger(Kills.class);
  private static final int KILLS = Integer.getInteger("thidua.kills", 10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Set<Plot.Turn> TURNS =
      EnumSet.of(Plot.Turn.REPORTS_RETURNED, Plot.Turn.QUESTIONS_BACK);

  /** So many more steps are acknowledged at most before the next kill, and so long after them. */
  private static final int STEPS = 30;

  private static final int MILLISECONDS = 1_000;

  private static final int UNITS = 4;

  @TempDir Path folder;

  private final Random random = new Random();

  static String[] settings(String url, String user, String password) {
    return new String[] {
      "--spring.datasource.url=" + url,
      "--spring.datasource.username=" + user,
      "--spring.datasource.password=" + password,
      "--thidua.admin.password=" + World.PASSWORD,
      "--camunda.bpm.job-execution.lock-time-in-millis=3600000"
    };
  }

  /**
   * The first node makes the tables, the others come after it.
   *
   * @param nodes at which people work
   * @param spare takes the place of the first node that is killed, which is the next spare; without
   *     one the killed node takes its own place
   * @param people who work at once
   */
  void survives(
      List<Installation> nodes,
      Optional<Installation> spare,
      String[] settings,
      JdbcClient database,
      int people) {
    List<Installation> up = new CopyOnWriteArrayList<>();
    for (Installation node : nodes) {
      up.add(node.start("Asia/Ho_Chi_Minh", settings).ready());
    }
    Optional<CompletableFuture<Installation>> standby = spare.map(node -> starting(node, settings));
    Site site = new Site(() -> up.stream().map(Installation::base).toList(), database);
    LiveCluster cluster = LiveCluster.of(site, "binh", UNITS, people);
    LiveYear peaceful =
        cluster.nextYear(EnumSet.complementOf(EnumSet.of(Plot.Turn.UNDISPUTED))).play();
    assertThat(peaceful.failures()).isEmpty();
    assertThat(site.completeness()).as("before any kill").isEmpty();

    List<LiveYear> years = new CopyOnWriteArrayList<>();
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> work = work(site, years, enough, people);
    for (int kill = 1; kill <= KILLS; kill++) {
      Installation victim = up.get(random.nextInt(up.size()));
      killSoon(victim, up, years);
      CompletableFuture<Installation> again = starting(victim, settings);
      up.add(standby.orElse(again).join());
      standby = standby.map(taken -> again);
      int acknowledged = nothingIsLost(site, years);
      assertThat(site.completeness()).as("after kill %d", kill).isEmpty();
      log.info("Kill {} of {}: {} steps acknowledged, all there", kill, KILLS, acknowledged);
    }
    enough.set(true);
    assertThat(work).succeedsWithin(PATIENCE);
    nothingIsLost(site, years);
    assertThat(site.completeness()).as("in the end").isEmpty();
    assertThat(site.count("act_ru_incident")).as("incidents").isZero();
    standby.ifPresent(CompletableFuture::join);
  }

  private static CompletableFuture<Installation> starting(Installation node, String[] settings) {
    Installation started = node.start("Asia/Ho_Chi_Minh", settings);
    return CompletableFuture.supplyAsync(started::ready, command -> new Thread(command).start());
  }

  /** Year after year until it is enough; the last is played to its end. */
  private static CompletableFuture<Void> work(
      Site site, List<LiveYear> years, AtomicBoolean enough, int people) {
    return CompletableFuture.runAsync(
        () -> {
          LiveCluster cluster = newCluster(site, years.size(), people);
          while (!enough.get()) {
            if (cluster.isAtItsEnd()) {
              cluster = newCluster(site, years.size(), people);
            }
            LiveYear year = cluster.nextYear(TURNS);
            years.add(year);
            year.play();
          }
        });
  }

  /** Imported again, if a node dies over it. */
  private static LiveCluster newCluster(Site site, int number, int people) {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> LiveCluster.another(site, "giet", number, UNITS, people), made -> true);
  }

  /** At a moment that nobody has chosen, in whatever is going on. */
  private void killSoon(Installation victim, List<Installation> up, List<LiveYear> years) {
    int steps = acknowledged(years) + random.nextInt(STEPS);
    await("work goes on").atMost(PATIENCE).until(() -> acknowledged(years) >= steps);
    CompletableFuture.runAsync(
            () -> {
              up.remove(victim);
              victim.kill();
            },
            CompletableFuture.delayedExecutor(random.nextInt(MILLISECONDS), TimeUnit.MILLISECONDS))
        .join();
  }

  private static int acknowledged(List<LiveYear> years) {
    return years.stream().mapToInt(year -> year.acknowledged().size()).sum();
  }

  /** Every acknowledged step is done, once; answers how many there are. */
  private static int nothingIsLost(Site site, List<LiveYear> years) {
    Set<String> acknowledged = new HashSet<>();
    years.forEach(year -> acknowledged.addAll(year.acknowledged()));
    Set<String> done =
        new HashSet<>(
            site.database()
                .sql("select id_ from act_hi_taskinst where delete_reason_ = 'completed'")
                .query(String.class)
                .list());
    assertThat(done).containsAll(acknowledged);
    years.forEach(year -> assertThat(year.acknowledgedTwice()).isEmpty());
    return acknowledged.size();
  }
}
