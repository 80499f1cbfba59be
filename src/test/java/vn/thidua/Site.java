package vn.thidua;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.calendar.Weeks;
import vn.thidua.calendar.WorkingDays;

/**
 * A running system as those outside it see it: the addresses of its nodes, and its database. Who
 * works here knows of no beans, so that the nodes may be processes of their own, and die.
 *
 * @param nodes the addresses that answer now
 */
record Site(Supplier<List<String>> nodes, JdbcClient database) {

  /** Somebody at any of the nodes. */
  Person person(String userId) {
    List<String> all = nodes.get();
    if (all.isEmpty()) {
      throw new UncheckedIOException(new ConnectException("no node is up"));
    }
    return new Person(
        all.get(ThreadLocalRandom.current().nextInt(all.size())), userId, World.PASSWORD);
  }

  /** What the completeness check finds, in words. */
  List<String> completeness() {
    List<String> found = new ArrayList<>();
    for (JsonNode each : person("admin").get("/api/completeness").expect(200).body()) {
      found.add(each.path("caseName").asText() + ": " + each.path("sentence").asText());
    }
    return found;
  }

  /** Everybody who cannot sign in yet gets the administrator's password. */
  void giveEverybodyThePassword() {
    database
        .sql(
            """
            update act_id_user set pwd_ = (select a.pwd_ from act_id_user a where a.id_ = 'admin'),
              salt_ = (select a.salt_ from act_id_user a where a.id_ = 'admin') where id_ <> 'admin'
            """)
        .update();
  }

  int count(String from, Object... parameters) {
    return database
        .sql("select count(*) from " + from)
        .params(parameters)
        .query(Integer.class)
        .single();
  }

  /** As the system counts them. */
  WorkingDays workingDays() {
    return Weeks.without(
        database
            .sql("select on_day from special_day where kind = 'OFF'")
            .query(LocalDate.class)
            .list()
            .toArray(LocalDate[]::new));
  }

  LocalDateTime now() {
    return LocalDateTime.now(Clock.systemDefaultZone());
  }
}
