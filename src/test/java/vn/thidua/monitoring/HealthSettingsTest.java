package vn.thidua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.util.unit.DataSize;
import vn.thidua.FullDisk;

class HealthSettingsTest {

  private static final DataSize MORE_THAN_ANY_DISK = DataSize.ofTerabytes(1_000_000);

  @TempDir Path folder;

  private final HealthSettings settings = new HealthSettings();

  @Test
  void a_database_that_has_closed_itself_is_down_though_its_connections_call_themselves_valid()
      throws SQLException {
    FullDisk.mount();
    try (HikariDataSource database = new HikariDataSource()) {
      database.setJdbcUrl("jdbc:h2:full:" + folder.resolve("db") + ";WRITE_DELAY=0");
      execute(database, "create table report (text varchar)");
      assertThat(settings.dbHealthIndicator(database).health().getStatus()).isEqualTo(Status.UP);

      FullDisk.fill();
      assertThatThrownBy(() -> execute(database, "insert into report values (repeat('x', 100000))"))
          .isInstanceOf(SQLException.class);

      assertThat(new DataSourceHealthIndicator(database).health().getStatus())
          .as("what Spring Boot says")
          .isEqualTo(Status.UP);
      assertThat(settings.dbHealthIndicator(database).health().getStatus()).isEqualTo(Status.DOWN);
    }
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_full_disk_under_the_databases_file_is_down() {
    String url = "jdbc:h2:file:" + folder.resolve("thidua") + ";WRITE_DELAY=0";

    assertThat(settings.databaseDiskHealthIndicator(url, MORE_THAN_ANY_DISK).health().getStatus())
        .isEqualTo(Status.DOWN);
    assertThat(settings.databaseDiskHealthIndicator(url, DataSize.ofBytes(1)).health().getStatus())
        .isEqualTo(Status.UP);
  }

  @Test
  void the_disk_of_a_database_server_is_its_own_matter() {
    String url = "jdbc:postgresql://localhost/thidua";

    assertThat(settings.databaseDiskHealthIndicator(url, MORE_THAN_ANY_DISK).health().getStatus())
        .isEqualTo(Status.UP);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:/srv/thidua/db, /srv/thidua",
    "jdbc:h2:file:/srv/thidua/db;WRITE_DELAY=0, /srv/thidua",
  })
  void the_folder_of_a_database_in_a_file_is_found(String url, File folder) {
    assertThat(HealthSettings.folderOf(url)).contains(folder);
  }
}
