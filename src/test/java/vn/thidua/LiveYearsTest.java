package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thidua.ballot.seal.QuickLocksmith;

/**
 * The years of a cluster one after another as they run in production: the engine's job executor is
 * on, with its threads, and people act beside each other. Two votes of three go to a run-off; in
 * every second year reports are returned, a unit is late, the Ministry asks back, a movement and an
 * obstacle come aside. After each year the completeness check finds nothing.
 *
 * <p>{@code -Dthidua.live.years} says how many.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:file:${live.folder}/years"
          + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
      "spring.datasource.username=sa",
      "thidua.admin.password=" + World.PASSWORD
    })
@Tag("system")
@Import(QuickLocksmith.class)
@DirtiesContext
class LiveYearsTest {

  private static final Logger log = LoggerFactory.getLogger(LiveYearsTest.class);
  private static final int YEARS = Integer.getInteger("thidua.live.years", 5);
  private static final int UNITS = 8;
  private static final int PEOPLE = 8;
  private static final String RUN_OFFS = "ballot_round where outcome = 'RUN_OFF'";

  @TempDir static Path folder;

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry settings) {
    settings.add("live.folder", folder::toString);
  }

  @Test
  void every_year_ends_with_everything_in_its_place() {
    Site site = new Site(() -> List.of("http://localhost:" + port), database);
    LiveCluster cluster = LiveCluster.of(site, "song", UNITS, PEOPLE);
    for (int year = 0; year < YEARS; year++) {
      if (cluster.isAtItsEnd()) {
        cluster = LiveCluster.another(site, "song", year, UNITS, PEOPLE);
      }
      Instant start = Instant.now();
      Set<Plot.Turn> turns = turnsOf(year);
      int runOffs = site.count(RUN_OFFS);
      LiveYear played = cluster.nextYear(turns).play();
      log.info(
          "Year {} of {}: {} s, {} steps, refused {}",
          year + 1,
          YEARS,
          Duration.between(start, Instant.now()).toSeconds(),
          played.acknowledged().size(),
          played.refusals());
      assertThat(played.failures()).isEmpty();
      assertThat(site.count("act_ru_incident")).as("incidents").isZero();
      assertThat(site.completeness()).isEmpty();
      if (turns.contains(Plot.Turn.UNDISPUTED)) {
        assertThat(site.count(RUN_OFFS)).isEqualTo(runOffs);
      } else {
        assertThat(site.count(RUN_OFFS)).isGreaterThan(runOffs);
      }
    }
  }

  /**
   * The first year and every second one after it bend; the second and every third is undisputed.
   */
  private static Set<Plot.Turn> turnsOf(int year) {
    Set<Plot.Turn> turns =
        year % 2 == 0 ? EnumSet.allOf(Plot.Turn.class) : EnumSet.noneOf(Plot.Turn.class);
    turns.remove(Plot.Turn.UNDISPUTED);
    if (year % 3 == 1) {
      turns.add(Plot.Turn.UNDISPUTED);
    }
    return turns;
  }
}
