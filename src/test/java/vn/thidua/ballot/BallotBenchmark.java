package vn.thidua.ballot;

import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.review.Reviews;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Goal P6 and the peers' marks, printed as one table: {@code mvn -Pbench test}. Casting is timed
 * from the server's side: roll, seal, paper and commit, without the engine's task.
 */
class BallotBenchmark {

  private static final int WARM_UP = 6;

  /** The ballot with its tables, and nothing else of the system. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @Import(MeetingFixture.class)
  static class Application {}

  private record Poll(double castMedian, double castP95, double all, double close, double count) {}

  @Test
  void prints_the_table() throws Exception {
    on("H2 in memory", "jdbc:h2:mem:ballots;DB_CLOSE_DELAY=-1", "sa", "");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      on("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }
  }

  private static void on(String name, String url, String user, String password) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.config.name=none",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password)) {
      for (int poll = 0; poll < WARM_UP; poll++) {
        hold(context, 100, 5);
      }
      Poll small = hold(context, 200, 5);
      Poll peers = hold(context, 1000, 5);
      Poll large = hold(context, 2000, 5);
      Poll one = hold(context, 2000, 1);
      print(name, "200 × 5", small);
      print(name, "1,000 × 5", peers);
      print(name, "2,000 × 5", large);
      print(name, "2,000 × 1", one);
      System.out.printf(
          "P6 | %s | cast, 2,000 ÷ 200 voters | ≤ 1.2 | %.2f%n",
          name, large.castMedian() / small.castMedian());
      System.out.printf(
          "P6 | %s | both tallies of 2,000 × 5 ÷ casting them | < 1 %% | %.2f %%%n",
          name, 100 * large.count() / large.all());
    }
  }

  private static void print(String name, String size, Poll poll) {
    System.out.printf(
        "   | %s | %s | cast median %.2f ms, p95 %.2f ms | close, open and sign %.0f ms |"
            + " both tallies %.1f ms%n",
        name, size, poll.castMedian(), poll.castP95(), poll.close(), poll.count());
  }

  private static Poll hold(ConfigurableApplicationContext context, int voters, int candidates) {
    Ballots ballots = context.getBean(Ballots.class);
    Polls polls = context.getBean(Polls.class);
    long ballot = open(context, voters, candidates);
    Random random = new Random(voters);
    List<String> units = new ArrayList<>(ballots.voters(ballot));
    Collections.shuffle(units, random);
    List<Option> options = ballots.options(ballot).stream().map(Option::of).toList();
    List<Double> casts = new ArrayList<>();
    for (String unit : units) {
      Map<Option, Opinion> choices = new HashMap<>();
      options.forEach(each -> choices.put(each, Opinion.values()[random.nextInt(3)]));
      casts.add(millis(() -> polls.cast(ballot, unit, choices)));
    }
    double all = casts.stream().mapToDouble(each -> each).sum();
    Collections.sort(casts);
    double close =
        millis(
            () -> {
              ballots.close(ballot);
              polls.openBox(ballot);
            });
    double count = millis(() -> ballots.count(ballot));
    return new Poll(
        casts.get(casts.size() / 2), casts.get(casts.size() * 95 / 100), all, close, count);
  }

  private static long open(ConfigurableApplicationContext context, int voters, int candidates) {
    Reviews reviews = context.getBean(Reviews.class);
    AwardYear year = MeetingFixture.aClusterOf(voters, context.getBean(AwardYears.class), reviews);
    MeetingFixture.candidates(
        reviews,
        year.id(),
        IntStream.rangeClosed(1, candidates)
            .mapToObj(each -> "u" + each + ":" + (each % 2 == 0 ? CERTIFICATE : FLAG) + ":90")
            .toArray(String[]::new));
    RollCall rollCall = context.getBean(RollCall.class);
    long meeting = rollCall.record(rollCall.call(year.id()), MeetingFixture.everybodyPresent(year));
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    context.getBean(Meetings.class).adoptScoreTable(meeting, "gd-u1", null);
    return context.getBean(Polls.class).open(meeting, MeetingFixture.RULES, Set.of());
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
