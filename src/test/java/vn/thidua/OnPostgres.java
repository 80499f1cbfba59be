package vn.thidua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The claims of a test on PostgreSQL instead of H2, in a database of their own. There is one server
 * for all of them, which ends with the JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = OnPostgres.OwnDatabase.class)
@DirtiesContext
public @interface OnPostgres {

  /** Makes the database of a test's context. */
  class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String OWNER = "postgres";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      String database = "test_" + DATABASES.incrementAndGet();
      try (Connection connection = server().getPostgresDatabase().getConnection()) {
        connection.createStatement().execute("create database " + database);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      TestPropertyValues.of(
              "spring.datasource.url=" + server().getJdbcUrl(OWNER, database),
              "spring.datasource.username=" + OWNER,
              "spring.datasource.password=" + OWNER)
          .applyTo(context);
    }

    /**
     * With a write-ahead log that is soon written over: one test reads all of it again and again.
     */
    private static synchronized EmbeddedPostgres server() {
      try {
        if (server == null) {
          server =
              EmbeddedPostgres.builder()
                  .setServerConfig("min_wal_size", "32MB")
                  .setServerConfig("max_wal_size", "48MB")
                  .start();
        }
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
