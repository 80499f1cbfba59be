package vn.thidua.monitoring;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.boot.actuate.system.DiskSpaceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * What readiness rests on beside the states of Spring Boot; the group itself is named in the
 * application's settings, and what a stranger reads of it is one word.
 */
@Configuration(proxyBeanMethods = false)
class HealthSettings {

  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;?]+).*");

  /**
   * Asks the database something. Spring Boot would ask the connection whether it is valid, which
   * those of an H2 that has closed itself, on a full disk, go on to affirm.
   */
  @Bean
  HealthIndicator dbHealthIndicator(DataSource database) {
    return new DataSourceHealthIndicator(database, "select 1");
  }

  /** Room where the database's file lies; a database server looks after its own. */
  @Bean
  HealthIndicator databaseDiskHealthIndicator(
      @Value("${spring.datasource.url:}") String url,
      @Value("${management.health.diskspace.threshold}") DataSize threshold) {
    return folderOf(url)
        .<HealthIndicator>map(folder -> new DiskSpaceHealthIndicator(folder, threshold))
        .orElse(() -> Health.up().build());
  }

  /** The folder of a database in a file; empty of all others. */
  static Optional<File> folderOf(String url) {
    Matcher file = H2_FILE.matcher(url);
    return file.matches()
        ? Optional.ofNullable(Path.of(file.group(1)).toAbsolutePath().getParent()).map(Path::toFile)
        : Optional.empty();
  }
}
