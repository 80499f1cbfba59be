package vn.thidua;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Migrations only grow (ADR 11). The resource {@code released/migrations.txt} pins those that have
 * been released, in their order with Flyway's checksums; {@code released/data.sql} is a little of
 * everything as such an installation may hold it.
 */
class ReleasedMigrationsTest {

  private static final Map<String, Integer> RELEASED = released();

  @Test
  void a_released_migration_is_never_changed() {
    assertThat(checksums(at("classpath:db/migration"))).containsAllEntriesOf(RELEASED);
  }

  @Test
  void a_migration_with_one_more_blank_would_be_noticed(@TempDir Path folder) throws IOException {
    String changed = RELEASED.keySet().iterator().next();
    for (String script : RELEASED.keySet()) {
      Files.write(folder.resolve(script), read("db/migration/" + script).getBytes(UTF_8));
    }
    assertThat(checksums(at("filesystem:" + folder))).isEqualTo(RELEASED);

    Files.writeString(folder.resolve(changed), " ", StandardOpenOption.APPEND);

    assertThat(checksums(at("filesystem:" + folder)).get(changed))
        .isNotEqualTo(RELEASED.get(changed));
  }

  @Test
  void new_migrations_come_after_all_that_were_released() {
    List<String> all = List.copyOf(checksums(at("classpath:db/migration")).keySet());

    assertThat(all.subList(0, RELEASED.size())).containsExactlyElementsOf(RELEASED.keySet());
  }

  @Test
  void a_database_of_the_release_is_opened_by_this_one_with_all_that_it_holds() throws Exception {
    try (SingleConnectionDataSource database = inMemory()) {
      FluentConfiguration flyway =
          Flyway.configure().dataSource(database).locations("classpath:db/migration");
      flyway.target(lastReleased()).load().migrate();
      ScriptUtils.executeSqlScript(
          Objects.requireNonNull(database.getConnection()),
          new ClassPathResource("vn/thidua/released/data.sql"));

      Flyway newest = flyway.target(MigrationVersion.LATEST).load();
      newest.migrate();

      newest.validate();
      assertThat(newest.info().pending()).isEmpty();
      JdbcTemplate jdbc = new JdbcTemplate(database);
      for (String table :
          List.of(
              "person",
              "award_year",
              "pact",
              "report_score",
              "candidate_count",
              "archive_document",
              "mail",
              "dossier_file",
              "candidate_decision")) {
        assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class))
            .as(table)
            .isEqualTo(1);
      }
      assertThat(jdbc.queryForObject("select subject from mail", String.class)).isEqualTo("Việc");
    }
  }

  private static SingleConnectionDataSource inMemory() {
    return new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
  }

  private static Flyway at(String location) {
    return Flyway.configure().dataSource(inMemory()).locations(location).load();
  }

  private static Map<String, Integer> checksums(Flyway flyway) {
    Map<String, Integer> checksums = new LinkedHashMap<>();
    for (MigrationInfo each : flyway.info().all()) {
      checksums.put(each.getScript(), each.getChecksum());
    }
    return checksums;
  }

  private static MigrationVersion lastReleased() {
    MigrationInfo[] all = at("classpath:db/migration").info().all();
    return all[RELEASED.size() - 1].getVersion();
  }

  private static Map<String, Integer> released() {
    Map<String, Integer> released = new LinkedHashMap<>();
    read("vn/thidua/released/migrations.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" "))
        .forEach(pin -> released.put(pin[0], Integer.valueOf(pin[1])));
    return released;
  }

  private static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
