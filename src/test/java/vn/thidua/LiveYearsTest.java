package vn.thidua;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years as they run in production: the engine's job executor is on, and people act beside each
 * other. {@code -Dthidua.live.years} says how many.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:file:./target/live/${random.uuid};WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
      "spring.datasource.username=sa",
      "thidua.admin.password=" + World.PASSWORD
    })
@Tag("system")
class LiveYearsTest {

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  @Test
  void every_year_ends_with_everything_in_its_place() {
    Site site = new Site(() -> List.of("http://localhost:" + port), database);
    LiveCluster cluster = LiveCluster.of(site, "song", 8, 2016);
    for (int year = 0; year < Integer.getInteger("thidua.live.years", 2); year++) {
      long start = System.nanoTime();
      LiveYear played = cluster.nextYear().play();
      System.out.printf(
          "LIVE year %d: %d s, %d done, failures %s, refusals %s%n",
          year,
          (System.nanoTime() - start) / 1_000_000_000,
          played.acknowledged().size(),
          played.failures(),
          played.refusals());
      System.out.println("LIVE check: " + site.completeness());
      database
          .sql(
              "select case_key || ' ' || kind || ' ' || issued || ' x ' || count(*) from"
                  + " archive_document where void_reason is null group by case_key, kind, issued"
                  + " order by 1")
          .query(String.class)
          .list()
          .forEach(line -> System.out.println("LIVE " + line));
    }
  }
}
