package vn.thidua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same crowd on the database of production; its server ends with the JVM. */
@DirtiesContext
class ConcurrencyOnPostgresTest extends ConcurrencyTest {

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
  }
}
