package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole system, a process of its own, is killed (kill -9) while members vote over HTTP as fast
 * as they can, and started again: what was acknowledged is there; a mark, a paper and a completed
 * task come together or not at all; in the end there are eight of each, and a ninth is told that
 * his unit has voted. Each start brings members who have not voted yet, and those before them
 * again.
 */
class KilledWhileCastingTest {

  private static final int VOTERS = 8;
  private static final int KILLS = 2;

  /** On a machine however busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** So many votes are acknowledged before a kill; as many members at least are in the middle. */
  private static final int ENOUGH = VOTERS / KILLS / 2;

  @TempDir Path folder;

  /** Where the record and the engine's tables lie. */
  private record Store(String url, String user, String password) {

    String[] settings() {
      return new String[] {
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + user,
        "--spring.datasource.password=" + password,
        "--thidua.admin.password=" + World.PASSWORD
      };
    }

    String[] settingsOfATest() {
      return Stream.concat(
              Stream.of(settings()),
              Stream.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false"))
          .toArray(String[]::new);
    }

    int count(String from) {
      return JdbcClient.create(new DriverManagerDataSource(url, user, password))
          .sql("select count(*) from " + from)
          .query(Integer.class)
          .single();
    }
  }

  /** A voter's open task, and his paper as his form has it: sent again it is the same paper. */
  private record Vote(String userId, String task, ObjectNode paper) {}

  /** The votes to be cast, the last by a task too many of the first voter's unit. */
  private record Poll(String head, List<Vote> votes) {}

  @Test
  void on_h2_nothing_is_lost_and_nobody_votes_twice() throws Exception {
    survives(
        new Store(
            "jdbc:h2:file:"
                + folder.resolve("killed")
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
            "sa",
            ""),
        "killed-h2");
  }

  @Test
  void on_postgresql_nothing_is_lost_and_nobody_votes_twice() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      survives(
          new Store(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
          "killed-postgresql");
    }
  }

  private void survives(Store store, String name) throws Exception {
    Poll poll = comesToTheCasting(store);
    List<Vote> members = poll.votes().subList(0, VOTERS);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (Installation system = Installation.ofClasses(folder, name)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        system.start("Asia/Ho_Chi_Minh", store.settings()).ready();
        voteUntilKilled(system, members.subList(0, kill * VOTERS / KILLS), acknowledged);
        assertThat(votes(store)).isGreaterThanOrEqualTo(acknowledged.size());
      }
      system.start("Asia/Ho_Chi_Minh", store.settings()).ready();
      for (Vote vote : members) {
        Answer answer = vote(system, vote);
        boolean toldBefore = acknowledged.contains(vote.task());
        assertThat(answer.status())
            .as(answer.text())
            .isIn(toldBefore ? List.of(409) : List.of(204, 409));
      }
      Answer ninth = vote(system, poll.votes().get(VOTERS));
      assertThat(ninth.status()).isEqualTo(422);
      assertThat(ninth.detail()).startsWith("Đơn vị đã bỏ phiếu ở vòng này");
      theHeadCloses(system, poll.head());
      system.kill();
    }
    assertThat(votes(store)).isEqualTo(VOTERS);
  }

  /** All of them at once, each again and again, until enough more votes are acknowledged. */
  private static void voteUntilKilled(
      Installation system, List<Vote> votes, Set<String> acknowledged) throws Exception {
    CountDownLatch told = new CountDownLatch(ENOUGH);
    ExecutorService voters = Executors.newFixedThreadPool(VOTERS);
    try {
      for (Vote vote : votes) {
        voters.submit(
            () -> {
              while (system.isAlive()) {
                if (vote(system, vote).status() == 204) {
                  acknowledged.add(vote.task());
                  told.countDown();
                }
              }
              return vote;
            });
      }
      assertThat(told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      system.kill();
      voters.shutdown();
      assertThat(voters.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  /** How many have voted; papers, marks and completed tasks say the same. */
  private static int votes(Store store) {
    int marks = store.count("voter_roll where voted");
    assertThat(store.count("sealed_paper")).isEqualTo(marks);
    String cast = "where task_def_key_ = 'userTask_castBallot'";
    assertThat(store.count("act_hi_taskinst " + cast + " and delete_reason_ = 'completed'"))
        .isEqualTo(marks);
    return marks;
  }

  private static Answer vote(Installation system, Vote vote) {
    return new Person(system.base(), vote.userId(), World.PASSWORD)
        .complete(vote.task(), vote.paper());
  }

  /** Work goes on where the kills left it: the box waits for its tellers. */
  private static void theHeadCloses(Installation system, String head) {
    Person chair = new Person(system.base(), head, World.PASSWORD);
    JsonNode open =
        chair
            .get("/api/processes/ballotClosing/start")
            .expect(200)
            .body()
            .path("view")
            .path("open");
    chair
        .post(
            "/api/processes/ballotClosing/start",
            Map.of("ballot", open.get(0).path("ballot").asLong(), "agreed", true))
        .expect(201);
    await().atMost(PATIENCE).until(() -> chair.get("/api/tasks").text().contains("\"openBox\""));
  }

  /** Plays a year up to its casting, in this JVM; then the store is left to other processes. */
  private static Poll comesToTheCasting(Store store) {
    try (ConfigurableApplicationContext system =
        new SpringApplicationBuilder(
                ThiDuaApplication.class, World.class, Clusters.class, RoundTrips.class)
            .profiles("test")
            .run(store.settingsOfATest())) {
      Clusters.Made cluster = system.getBean(Clusters.class).aClusterOf(VOTERS, "giet", 2016);
      Play play = cluster.start();
      List<Play.Turn> turns = new ArrayList<>(play.untilThereIs("castBallot"));
      RuntimeService runtime = system.getBean(RuntimeService.class);
      String unit = turns.get(0).unit();
      runtime
          .createProcessInstanceModification(cluster.instance(runtime, "evaluationMeeting"))
          .startBeforeActivity("userTask_castBallot")
          .setVariableLocal("unit", unit)
          .execute();
      system.getBean(World.class).runJobs();
      play.turns("castBallot").stream()
          .filter(turn -> turns.stream().noneMatch(each -> each.id().equals(turn.id())))
          .forEach(turns::add);
      return new Poll(
          cluster.director(0).userId(),
          turns.stream()
              .map(turn -> new Vote(turn.person().userId(), turn.id(), play.answer(turn)))
              .toList());
    }
  }
}
