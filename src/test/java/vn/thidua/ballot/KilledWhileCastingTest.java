package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.review.Reviews;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * A process that takes votes is killed (kill -9) in the middle of commits and started again: what
 * was acknowledged is there, a mark and a paper come together or not at all, and in the end there
 * are eight of each.
 */
class KilledWhileCastingTest {

  private static final int VOTERS = 8;
  private static final long YEAR = 4711;

  @TempDir Path folder;

  @Test
  void on_h2_nothing_is_lost_and_nobody_votes_twice() throws Exception {
    survives(
        "jdbc:h2:file:"
            + folder.resolve("killed")
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
        "sa",
        "");
  }

  @Test
  void on_postgresql_nothing_is_lost_and_nobody_votes_twice() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      survives(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }
  }

  private static void survives(String url, String user, String password) throws Exception {
    long ballot;
    try (ConfigurableApplicationContext context = start(url, user, password)) {
      ballot = open(context);
    }
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 1; kill <= 3; kill++) {
      acknowledged.addAll(castAndKill(url, user, password, ballot, 2 * kill));
    }
    try (ConfigurableApplicationContext context = start(url, user, password)) {
      aYear(context);
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      Polls polls = context.getBean(Polls.class);
      Ballots ballots = context.getBean(Ballots.class);
      assertThat(acknowledged).isNotEmpty();
      assertThat(marked(jdbc, ballot)).containsAll(acknowledged);
      assertThat(papers(jdbc, ballot)).isEqualTo(marked(jdbc, ballot).size());

      for (String unit : ballots.voters(ballot)) {
        if (!marked(jdbc, ballot).contains(unit)) {
          polls.cast(ballot, unit, choices(ballots, ballot));
        }
      }
      assertThat(papers(jdbc, ballot)).isEqualTo(VOTERS);
      assertThat(ballots.turnout(ballot)).isEqualTo(new BallotBox.Turnout(VOTERS, VOTERS));
      assertThatThrownBy(() -> polls.cast(ballot, "u1", choices(ballots, ballot)))
          .isInstanceOf(Refusal.class)
          .hasMessage("ballot.votedAlready");
      polls.close(ballot);
    }
  }

  /** Runs a process that casts as fast as it can, and kills it after so many acknowledged votes. */
  private static Set<String> castAndKill(
      String url, String user, String password, long ballot, int after)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-cp",
                System.getProperty("java.class.path"),
                Caster.class.getName(),
                url,
                user,
                password,
                String.valueOf(ballot))
            .redirectErrorStream(true)
            .start();
    Set<String> acknowledged = new HashSet<>();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.startsWith("VOTED ")) {
          acknowledged.add(line.substring("VOTED ".length()));
        }
        if (acknowledged.size() >= after || line.equals("DONE")) {
          process.toHandle().destroyForcibly(); // leaves what it has said to be read
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).as(String.join("\n", said)).anyMatch(line -> line.startsWith("READY"));
    return acknowledged;
  }

  /** The process that is killed: eight threads, each votes for its member again and again. */
  static final class Caster {

    public static void main(String[] arguments) throws Exception {
      long ballot = Long.parseLong(arguments[3]);
      try (ConfigurableApplicationContext context =
          start(arguments[0], arguments[1], arguments[2])) {
        aYear(context);
        System.out.println("READY");
        Polls polls = context.getBean(Polls.class);
        Ballots ballots = context.getBean(Ballots.class);
        ExecutorService voters = Executors.newFixedThreadPool(VOTERS);
        for (String unit : ballots.voters(ballot)) {
          voters.submit(
              () -> {
                for (int click = 0; click < 25; click++) {
                  try {
                    polls.cast(ballot, unit, choices(ballots, ballot));
                    System.out.println("VOTED " + unit);
                  } catch (Refusal voted) {
                    // the retry of somebody who has voted
                  }
                }
                return unit;
              });
        }
        voters.shutdown();
        voters.awaitTermination(60, TimeUnit.SECONDS);
        System.out.println("DONE");
        System.in.read(); // until it is killed
      }
    }
  }

  private static ConfigurableApplicationContext start(String url, String user, String password) {
    return new SpringApplicationBuilder(BallotBenchmark.Application.class)
        .web(WebApplicationType.NONE)
        .run(
            "--spring.config.name=none",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password);
  }

  private static long open(ConfigurableApplicationContext context) {
    AwardYear year = aYear(context);
    RollCall rollCall = context.getBean(RollCall.class);
    long meeting = rollCall.record(rollCall.call(year.id()), MeetingFixture.everybodyPresent(year));
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    context.getBean(Meetings.class).adoptScoreTable(meeting, "gd-u1", null);
    return context.getBean(Polls.class).open(meeting, MeetingFixture.RULES, Set.of());
  }

  private static AwardYear aYear(ConfigurableApplicationContext context) {
    return MeetingFixture.aClusterOf(
        VOTERS, YEAR, context.getBean(AwardYears.class), context.getBean(Reviews.class));
  }

  private static Map<Option, Opinion> choices(Ballots ballots, long ballot) {
    Map<Option, Opinion> choices = new HashMap<>();
    ballots.options(ballot).forEach(each -> choices.put(each.option(), Opinion.NO_OPINION));
    return choices;
  }

  private static Set<String> marked(JdbcClient jdbc, long ballot) {
    return jdbc.sql("select unit from voter_roll where ballot = ? and voted")
        .param(ballot)
        .query(String.class)
        .set();
  }

  private static int papers(JdbcClient jdbc, long ballot) {
    return jdbc.sql("select count(*) from sealed_paper where ballot = ?")
        .param(ballot)
        .query(Integer.class)
        .single();
  }
}
