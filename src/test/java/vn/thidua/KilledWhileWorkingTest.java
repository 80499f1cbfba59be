package vn.thidua;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One node on an H2 file, the way a small office runs it. */
class KilledWhileWorkingTest extends Kills {

  private static final Pattern H2_PORT = Pattern.compile(WatchedApplication.LISTENS + "(\\d+)");
  private static final int PEOPLE = 8;

  @Test
  void nothing_is_lost_and_nothing_done_twice() {
    String file =
        folder.resolve("killed") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    try (Installation node =
        Installation.ofClasses(folder, "killed-working-h2", WatchedApplication.class)) {
      survives(
          List.of(node),
          Optional.empty(),
          settings("jdbc:h2:file:" + file, "sa", ""),
          through(node, file),
          PEOPLE);
    }
  }

  /** Into the file, by way of the process that has it open, wherever it listens now. */
  private static JdbcClient through(Installation node, String file) {
    DriverManagerDataSource way =
        new DriverManagerDataSource() {
          @Override
          public String getUrl() {
            Matcher port = H2_PORT.matcher(node.printed());
            return "jdbc:h2:tcp://localhost:" + (port.find() ? port.group(1) : "1") + "/" + file;
          }
        };
    way.setUsername("sa");
    way.setPassword("");
    return JdbcClient.create(way);
  }
}
