package vn.thidua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

class HealthSettingsTest {

  private static final DataSize MORE_THAN_ANY_DISK = DataSize.ofTerabytes(1_000_000);

  private final HealthSettings settings = new HealthSettings();

  @Test
  void a_database_that_has_closed_itself_is_down_though_its_connections_call_themselves_valid(
      @TempDir Path folder) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("closed");
    try (Connection pooled = DriverManager.getConnection(url, "sa", "");
        Connection other = DriverManager.getConnection(url, "sa", "")) {
      var database = new SingleConnectionDataSource(pooled, true);
      assertThat(settings.dbHealthIndicator(database).health().getStatus()).isEqualTo(Status.UP);

      other.createStatement().execute("shutdown immediately");

      assertThat(settings.dbHealthIndicator(database).health().getStatus()).isEqualTo(Status.DOWN);
    }
  }

  @Test
  void a_full_disk_under_the_databases_file_is_down() {
    String url = "jdbc:h2:file:./data/thidua;WRITE_DELAY=0";

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
