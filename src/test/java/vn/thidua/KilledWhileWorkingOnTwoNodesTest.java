package vn.thidua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes beside each other on PostgreSQL; while one is down, people work at the other. A third
 * stands by, so that a kill does not wait for a start.
 */
class KilledWhileWorkingOnTwoNodesTest extends Kills {

  /** Few, so that the one that starts again gets its share of the machine. */
  private static final int PEOPLE = 3;

  @Test
  void nothing_is_lost_and_nothing_done_twice() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Installation first = Installation.ofClasses(folder, "killed-working-first");
        Installation second = Installation.ofClasses(folder, "killed-working-second");
        Installation spare = Installation.ofClasses(folder, "killed-working-third")) {
      String url = server.getJdbcUrl("postgres", "postgres");
      String[] settings = settings(url, "postgres", "postgres");
      survives(
          List.of(first, second),
          Optional.of(spare),
          settings,
          JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres")),
          PEOPLE);
    }
  }
}
