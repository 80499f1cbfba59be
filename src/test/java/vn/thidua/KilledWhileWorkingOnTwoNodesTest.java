package vn.thidua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes beside each other on PostgreSQL; while one is down, people work at the other. */
class KilledWhileWorkingOnTwoNodesTest extends Kills {

  /** Few, so that the one that starts again gets its share of the machine. */
  private static final int PEOPLE = 3;

  @Test
  void nothing_is_lost_and_nothing_done_twice() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Installation first = Installation.ofClasses(folder, "killed-working-first");
        Installation second = Installation.ofClasses(folder, "killed-working-second")) {
      String url = server.getJdbcUrl("postgres", "postgres");
      String[] settings = settings(url, "postgres", "postgres");
      survives(
          List.of(first, second),
          settings,
          JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres")),
          PEOPLE);
    }
  }
}
