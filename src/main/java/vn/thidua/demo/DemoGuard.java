package vn.thidua.demo;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with demo people, whose password everybody knows, on anything but an H2
 * database.
 */
@Component
@Profile("demo")
class DemoGuard {

  DemoGuard(DataSource database) throws MetaDataAccessException {
    String product =
        JdbcUtils.commonDatabaseName(
            JdbcUtils.extractDatabaseMetaData(database, DemoGuard::productName));
    if (!"H2".equals(product)) {
      throw new IllegalStateException(
          "The profile 'demo' creates people with a known password and runs on H2 only, but the"
              + " database is "
              + product
              + ". Start without the profile 'demo'.");
    }
  }

  private static String productName(java.sql.DatabaseMetaData database) throws SQLException {
    return database.getDatabaseProductName();
  }
}
