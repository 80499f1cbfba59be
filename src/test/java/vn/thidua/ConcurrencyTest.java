package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who act at the same second: nobody sees an error, nothing is lost, nothing runs twice. */
@RightsSystemTest
class ConcurrencyTest {

  private static final int MEMBERS = 8;

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate everything;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired HistoryService history;

  @Test
  void eight_directors_sign_acknowledge_and_vote_at_the_same_second() throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(MEMBERS, "cung", 2017);
    Play play = cluster.start();

    allAtOnce(play, play.untilThereIs("signPact"));
    assertThat(count("pact where cluster_code = 'cum-cung' and year_number = 2017"))
        .isEqualTo(MEMBERS);
    assertThat(play.untilThereIs("registerPlan")).hasSize(MEMBERS);

    long year = year(cluster);
    cluster.launchMovement(year);
    play.until(
        turn -> turn.name().equals("registerPlan") || turn.name().equals("acknowledgeMovement"));
    allAtOnce(play, play.turns("acknowledgeMovement"));
    assertThat(
            count(
                "participation p join movement m on m.id = p.movement"
                    + " where p.acknowledged_at is not null and m.award_year = "
                    + year))
        .isEqualTo(MEMBERS);
    world.runJobs();
    assertThat(play.turns("reportMovement")).hasSize(MEMBERS);

    allAtOnce(play, play.untilThereIs("castBallot"));
    assertThat(count(ballotOf(year, "sealed_paper"))).isEqualTo(MEMBERS);
    assertThat(count(ballotOf(year, "voter_roll") + " and x.voted")).isEqualTo(MEMBERS);
    assertThat(play.untilThereIs("confirmCount")).hasSize(3);
    assertThat(count(ballotOf(year, "round_count"))).isEqualTo(1);
    assertThat(count(ballotOf(year, "ballot_paper"))).isEqualTo(MEMBERS);

    play.toTheEnd();
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(ended(cluster))
                .finished()
                .list())
        .filteredOn(each -> each.getActivityType().equals("callActivity"))
        .extracting(each -> each.getActivityId())
        .filteredOn(id -> !id.equals("callActivity_unitReport"))
        .containsExactlyInAnyOrder(
            "callActivity_clusterReview",
            "callActivity_evaluationMeeting",
            "callActivity_submission",
            "callActivity_ministryDecision");
    assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void a_double_submit_is_done_once_and_the_second_is_told_so() throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(3, "kep", 2016);
    Play play = cluster.start();
    Play.Turn turn = play.untilThereIs("signPact").get(0);
    ObjectNode input = play.answer(turn);
    Callable<Answer> submit = () -> turn.person().complete(turn.id(), input);
    List<Answer> answers = atOnce(List.of(submit, submit, submit, submit));
    assertThat(answers)
        .extracting(Answer::status)
        .containsOnlyOnce(204)
        .isSubsetOf(204, 404, 409, 422);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 204)
        .allSatisfy(answer -> assertThat(answer.detail()).contains("đã"));
    assertThat(count("pact where cluster_code = 'cum-kep'")).isEqualTo(1);
  }

  @Test
  void two_hundred_posts_of_eight_voters_and_a_task_too_many_are_eight_papers_and_eight_marks()
      throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(MEMBERS, "phieu", 2018);
    Play play = cluster.start();
    List<Play.Turn> turns = play.untilThereIs("castBallot");
    long year = year(cluster);
    String twice = turns.get(0).unit();
    String before = turns.get(0).id();
    runtime
        .createProcessInstanceModification(cluster.instance(runtime, "evaluationMeeting"))
        .startBeforeActivity("userTask_castBallot")
        .setVariableLocal("unit", twice)
        .execute();
    List<Callable<Answer>> posts = new ArrayList<>();
    for (Play.Turn turn : turns) {
      ObjectNode same = play.answer(turn);
      for (int click = 0; click < 25; click++) {
        ObjectNode input = click % 2 == 0 ? same : play.answer(turn);
        posts.add(() -> turn.person().complete(turn.id(), input));
      }
    }
    List<Answer> answers = atOnce(posts);

    assertThat(answers).hasSize(200);
    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(MEMBERS);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 204)
        .allSatisfy(answer -> assertThat(answer.detail()).contains("đã"));
    Play.Turn tooMany =
        play.turns("castBallot").stream()
            .filter(turn -> turn.unit().equals(twice) && !turn.id().equals(before))
            .findFirst()
            .orElseThrow();
    Answer ninth = tooMany.person().complete(tooMany.id(), play.answer(tooMany));
    assertThat(ninth.status()).isEqualTo(422);
    assertThat(ninth.detail()).startsWith("Đơn vị đã bỏ phiếu ở vòng này");
    assertThat(count(ballotOf(year, "sealed_paper"))).isEqualTo(MEMBERS);
    assertThat(count(ballotOf(year, "voter_roll") + " and x.voted")).isEqualTo(MEMBERS);

    theHeadCloses(cluster);
    assertThat(play.turns("castBallot")).isEmpty();
    play.untilThereIs("confirmCount");
    assertThat(count(ballotOf(year, "ballot_paper"))).isEqualTo(MEMBERS);
  }

  private static void theHeadCloses(Clusters.Made cluster) {
    JsonNode open =
        cluster
            .director(0)
            .get("/api/processes/ballotClosing/start")
            .expect(200)
            .body()
            .path("view")
            .path("open")
            .get(0);
    cluster
        .director(0)
        .post(
            "/api/processes/ballotClosing/start",
            Map.of("ballot", open.path("ballot").asLong(), "agreed", true))
        .expect(201);
  }

  @Test
  void a_rehearsal_with_the_same_people_leaves_no_trace() {
    Clusters.Made cluster = clusters.aClusterOf(3, "thu", 2016);
    Play play = cluster.start();
    play.untilThereIs("signPact");
    int rounds = count("ballot_round");
    Attacker reader = new Attacker(everything);
    Map<String, Long> before = reader.mark();
    Person head = cluster.director(0);
    long year =
        head.get("/api/processes/ballotRehearsal/start")
            .expect(200)
            .body()
            .path("view")
            .path("input")
            .path("awardYear")
            .asLong();
    assertThat(
            cluster
                .director(2)
                .post("/api/processes/ballotRehearsal/start", Map.of("awardYear", year))
                .status())
        .isEqualTo(422);
    head.post("/api/processes/ballotRehearsal/start", Map.of("awardYear", year)).expect(201);
    world.runJobs();
    String key = cluster.key() + "/bo-phieu-thu";
    List<String> traces = new ArrayList<>(List.of(key));
    for (Person director : cluster.directors()) {
      ObjectNode input =
          (ObjectNode)
              director.page(director.taskId("practiseBallot", key)).path("view").path("input");
      input.path("choices").forEach(choice -> ((ObjectNode) choice).put("opinion", "DISAGREE"));
      traces.addAll(List.of(input.path("receipt").asText(), input.path("token").asText()));
      Answer done =
          director.complete(director.taskId("practiseBallot", key), input.put("reviewed", true));
      assertThat(done.status()).as(done.text()).isEqualTo(204);
    }
    world.runJobs();

    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("ballotRehearsal")
                .count())
        .isZero();
    assertThat(
            history
                .createHistoricTaskInstanceQuery()
                .taskDefinitionKey("userTask_practiseBallot")
                .count())
        .isZero();
    assertThat(Attacker.mentioning(reader.read(before), traces)).isEmpty();
    assertThat(count("ballot_round")).isEqualTo(rounds);
  }

  @Test
  void two_extensions_at_once_end_with_the_later_deadline_or_refuse_one() throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(3, "han", 2016);
    Play play = cluster.start();
    play.untilThereIs("writeReport");
    long report = report(cluster, 2);
    LocalDate soon = world.workingDay(56);
    LocalDate later = world.workingDay(66);
    List<Answer> answers =
        atOnce(
            Stream.of(soon, later)
                .<Callable<Answer>>map(due -> () -> extend(cluster.director(0), report, due))
                .toList());
    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409, 422).contains(201);
    assertThat(answers.get(1).status()).isEqualTo(201);
    long recorded = answers.stream().filter(answer -> answer.status() == 201).count();
    assertThat(count("report_extension where report = " + report)).isEqualTo((int) recorded);
    JsonNode page =
        cluster.officer(2).page(cluster.officer(2).taskId("writeReport", cluster.key()));
    assertThat(page.path("due").asText()).startsWith(later.toString());
    assertThat(page.path("view").toString()).contains(later.toString());
  }

  @Test
  void a_cancellation_while_eight_directors_sign_comes_before_or_after_each() throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(MEMBERS, "huy", 2016);
    Play play = cluster.start();
    List<Play.Turn> turns = play.untilThereIs("signPact");
    long year = year(cluster);
    List<Callable<Answer>> acts = new ArrayList<>(signings(play, turns));
    acts.add(
        () ->
            cluster
                .director(0)
                .post(
                    "/api/processes/yearCancellation/start",
                    Map.of("awardYear", year, "reason", "Giải thể cụm.")));
    List<Answer> answers = atOnce(acts);
    assertThat(answers.get(MEMBERS).status()).as(answers.get(MEMBERS).text()).isEqualTo(201);
    assertThat(answers.subList(0, MEMBERS))
        .extracting(Answer::status)
        .isSubsetOf(204, 404, 409, 422);
    world.runJobs();
    assertThat(play.open()).isEmpty();
    long signed =
        answers.subList(0, MEMBERS).stream().filter(answer -> answer.status() == 204).count();
    assertThat(count("pact where cluster_code = 'cum-huy'")).isEqualTo((int) signed);
    assertThat(
            jdbc.sql("select state from award_year where id = ?")
                .param(year)
                .query(String.class)
                .single())
        .isEqualTo("CANCELLED");
  }

  private void allAtOnce(Play play, List<Play.Turn> turns) throws Exception {
    assertThat(turns).hasSize(MEMBERS);
    List<Answer> answers = atOnce(signings(play, turns));
    assertThat(answers).extracting(Answer::status).as(answers.toString()).containsOnly(204);
  }

  private static List<Callable<Answer>> signings(Play play, List<Play.Turn> turns) {
    return turns.stream()
        .<Callable<Answer>>map(
            turn -> {
              ObjectNode input = play.answer(turn);
              return () -> turn.person().complete(turn.id(), input);
            })
        .toList();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> acts) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(acts.size());
    try {
      CyclicBarrier barrier = new CyclicBarrier(acts.size());
      List<Future<Answer>> answers = new ArrayList<>();
      for (Callable<Answer> act : acts) {
        answers.add(
            people.submit(
                () -> {
                  barrier.await();
                  return act.call();
                }));
      }
      List<Answer> all = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      people.shutdown();
    }
  }

  private static Answer extend(Person head, long report, LocalDate due) {
    return head.post(
        "/api/processes/deadlineExtension/start",
        Map.of("report", report, "newDue", due.toString(), "reason", "Đợt công tác đột xuất."));
  }

  private int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }

  /** The first round's. */
  private static String ballotOf(long year, String table) {
    return table
        + " x join ballot_round r on r.id = x.ballot and r.round_number = 1"
        + " join meeting m on m.id = r.meeting where m.award_year = "
        + year;
  }

  private long year(Clusters.Made cluster) {
    return (Long) runtime.getVariable(cluster.instance(runtime, "awardYear"), "awardYear");
  }

  private long report(Clusters.Made cluster, int unit) {
    return jdbc.sql("select id from unit_report where unit = ?")
        .param(cluster.units().get(unit))
        .query(Long.class)
        .single();
  }

  private String ended(Clusters.Made cluster) {
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey("awardYear")
        .processInstanceBusinessKey(cluster.key())
        .singleResult()
        .getId();
  }
}
