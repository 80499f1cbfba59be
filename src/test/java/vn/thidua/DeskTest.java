package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.cluster.OrganisationImport;

/** What the desk says when a task is done, is sent twice, or its holder is gone. */
@RightsSystemTest
class DeskTest {

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired OrganisationImport imports;
  @Autowired IdentityService identity;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext system;

  @Test
  void the_second_of_two_colleagues_reads_by_whom_and_when_it_was_done_and_a_stranger_nothing() {
    Clusters.Made cluster = clusters.aClusterOf(3, "haingoi", 2016);
    Person colleague = aColleague(cluster, "haingoi-1", "officer");
    Play play = cluster.start();
    Play.Turn plan = turnOf("haingoi-1", play.untilThereIs("registerPlan"));
    ObjectNode input = play.answer(plan);
    Play.Turn his =
        new Play.Turn(cluster.officer(1), plan.id(), plan.name(), plan.businessKey(), plan.unit());
    play.take(his, input);

    for (Answer told :
        List.of(
            colleague.complete(plan.id(), input),
            colleague.get("/api/tasks/" + plan.id()),
            colleague.put("/api/tasks/" + plan.id() + "/draft", Map.of("a", "b")))) {
      assertThat(told.expect(409).detail())
          .startsWith("Việc này đã được Người canbo haingoi-1 hoàn thành lúc ");
      assertThat(told.body().path("done").asBoolean()).isTrue();
    }
    assertThat(cluster.officer(1).complete(plan.id(), input).expect(409).detail())
        .startsWith("Anh/chị đã hoàn thành việc này lúc ");
    for (Person stranger :
        List.of(cluster.officer(2), cluster.director(0), world.administrator())) {
      stranger.get("/api/tasks/" + plan.id()).expect(404);
      stranger.complete(plan.id(), input).expect(404);
      stranger
          .post("/api/tasks/" + plan.id() + "/completion", input, UUID.randomUUID())
          .expect(404);
    }
  }

  @Test
  void a_start_sent_again_because_its_answer_was_lost_starts_once_and_says_so() throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(3, "mattin", 2016);
    cluster.start().untilThereIs("writeReport");
    Person officer = cluster.officer(1);
    Object input = aRecommendation(officer);
    UUID key = UUID.randomUUID();
    String path = "/api/processes/recommendation/start";

    Answer first = officer.post(path, input, key).expect(201);
    Answer again = officer.post(path, input, key).expect(201);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(wasDoneBefore(first)).isFalse();
    assertThat(wasDoneBefore(again)).isTrue();
    assertThat(recommendations("mattin-1")).isEqualTo(1);

    UUID another = UUID.randomUUID();
    List<Answer> atOnce = atOnce(4, () -> officer.post(path, input, another));
    assertThat(atOnce).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
    assertThat(atOnce).filteredOn(each -> each.status() == 201 && !wasDoneBefore(each)).hasSize(1);
    assertThat(recommendations("mattin-1")).isEqualTo(2);

    officer.post(path, input).expect(201);
    cluster.officer(2).post(path, aRecommendation(cluster.officer(2)), key).expect(201);
    assertThat(recommendations("mattin-1")).isEqualTo(3);
    assertThat(recommendations("mattin-2")).isEqualTo(1);
    assertThat(officer.post(path, Map.of("subject", ""), UUID.randomUUID()).status())
        .isEqualTo(422);
  }

  @Test
  void a_hand_in_sent_again_is_done_once_and_answered_the_same_and_nothing_is_kept()
      throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(3, "guilai", 2016);
    Play play = cluster.start();
    Play.Turn pact = play.untilThereIs("signPact").get(0);
    assertThat(sentAgain(pact, play.answer(pact))).isZero();

    Play.Turn ballot = play.untilThereIs("castBallot").get(0);
    assertThat(sentAgain(ballot, play.answer(ballot))).isZero();
    assertThat(
            jdbc.sql(
                    "select count(*) from voter_roll r join ballot_round b on b.id = r.ballot"
                        + " join meeting m on m.id = b.meeting join award_year y"
                        + " on y.id = m.award_year where y.cluster_code = ? and r.voted")
                .param(cluster.code())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(ballot.person().get("/api/tasks/" + ballot.id()).expect(409).detail())
        .isEqualTo(
            "Việc này đã được hoàn thành và ghi nhận; không cần gửi lại."
                + " Đề nghị tải lại danh sách công việc.");
  }

  /** How many records of the key are kept. */
  private int sentAgain(Play.Turn turn, ObjectNode input) throws Exception {
    UUID key = UUID.randomUUID();
    String path = "/api/tasks/" + turn.id() + "/completion";
    List<Answer> answers = atOnce(3, () -> turn.person().post(path, input, key));
    assertThat(answers).extracting(Answer::status).isSubsetOf(204, 409).contains(204);
    assertThat(answers).filteredOn(each -> each.status() == 204 && !wasDoneBefore(each)).hasSize(1);
    Answer later = turn.person().post(path, input, key).expect(204);
    assertThat(wasDoneBefore(later)).isTrue();
    return jdbc.sql("select count(*) from done_once where request_key = ? or work = ?")
        .params(key.toString(), turn.id())
        .query(Integer.class)
        .single();
  }

  @Test
  void the_work_of_one_who_loses_his_role_or_account_goes_back_to_its_group() {
    Clusters.Made cluster = clusters.aClusterOf(3, "thoiviec", 2016);
    Person leaving = aColleague(cluster, "thoiviec-1", "officer");
    String plan = turnOf("thoiviec-1", cluster.start().untilThereIs("registerPlan")).id();
    JsonNode effects =
        importedAs(leaving, "thoiviec-1", "").path("effects"); // nothing in his hands
    assertThat(effects).isEmpty();
    importedAs(leaving, "thoiviec-1", "officer");

    tasks.setAssignee(plan, leaving.userId());
    effects = importedAs(leaving, "thoiviec-1", "").path("effects");
    assertThat(effects).hasSize(1);
    assertThat(effects.get(0).asText())
        .startsWith("Việc “Đăng ký kế hoạch")
        .contains("Người Mới đang nhận đã trả về nhóm");
    isFree(plan, cluster.officer(1));
    leaving.get("/api/tasks/" + plan).expect(404);
    assertThat(leaving.get("/api/tasks").body()).isEmpty();

    importedAs(leaving, "thoiviec-1", "officer");
    tasks.setAssignee(plan, leaving.userId());
    identity.deleteMembership(leaving.userId(), "officer"); // the right to start, not the unit's
    assertThat(assignee(plan)).isEqualTo(leaving.userId());
    identity.deleteMembership(leaving.userId(), "thoiviec-1.officer");
    isFree(plan, cluster.officer(1));

    importedAs(leaving, "thoiviec-1", "officer");
    tasks.setAssignee(plan, leaving.userId());
    deletedInAdmin(leaving);
    isFree(plan, cluster.officer(1));
  }

  @Test
  void a_task_given_by_name_to_one_who_left_is_named_to_administrators_until_he_is_back() {
    Clusters.Made cluster = clusters.aClusterOf(3, "dichdanh", 2016);
    Person leaving = aColleague(cluster, "dichdanh-1", "director");
    cluster.start();
    leaving
        .post(
            "/api/processes/reassignment/start",
            Map.of(
                "from",
                cluster.director(1).userId(),
                "to",
                leaving.userId(),
                "freeToo",
                true,
                "reason",
                "Công tác dài ngày."))
        .expect(201);
    String task = leaving.taskId("confirmReassignment", "giao-lai/dichdanh-1");

    JsonNode effects = importedAs(leaving, "dichdanh-1", "").path("effects");

    assertThat(effects.toString()).contains("được giao đích danh cho Người Mới");
    assertThat(left(leaving))
        .singleElement()
        .satisfies(
            incident ->
                assertThat(incident.getIncidentMessage())
                    .contains(leaving.userId(), "không còn vai trò nào"));
    importedAs(leaving, "dichdanh-1", "director");
    assertThat(left(leaving)).isEmpty();
    importedAs(leaving, "dichdanh-1", "");
    assertThat(left(leaving)).hasSize(1);
    importedAs(leaving, "dichdanh-1", "director");
    leaving.complete(task, Map.of("tasks", List.of())).expect(204);
    assertThat(left(leaving)).isEmpty();
  }

  @Test
  void what_the_engine_forbids_is_answered_403_in_words() {
    Clusters.Made cluster = clusters.aClusterOf(3, "taotay", 2016);
    cluster.start().untilThereIs("writeReport");
    User made = identity.newUser("nguoi.moi");
    made.setFirstName("Người");
    made.setLastName("Mới");
    made.setPassword(World.PASSWORD);
    identity.saveUser(made);
    identity.createMembership("nguoi.moi", "taotay-1.officer");
    Person person = world.person("nguoi.moi");

    Answer refused =
        person.post("/api/processes/recommendation/start", aRecommendation(person)).expect(403);

    assertThat(refused.body().path("title").asText()).isEqualTo("Chưa thực hiện được");
    assertThat(refused.detail()).contains("không có vai trò", "people.csv");
    assertThat(recommendations("taotay-1")).isZero();
  }

  @Test
  void what_was_overtaken_while_the_form_was_open_is_not_confirmed() {
    Clusters.Made cluster = clusters.aClusterOf(3, "vuotqua", 2016);
    Play.Turn open = cluster.start().untilThereIs("openYear").get(0);
    JsonNode page = open.person().page(open.id());
    ObjectNode input = cluster.play().answer(open);
    SixtyCriteria.importFor(cluster.code(), system);

    Answer refused =
        open.person().complete(open.id(), input, page.path("seen").asText()).expect(409);

    assertThat(refused.detail()).contains("đã thay đổi sau khi anh/chị mở", "vẫn giữ nguyên");
    assertThat(refused.body().at("/view/criteria"))
        .isNotEqualTo(page.at("/view/criteria"))
        .isEqualTo(open.person().page(open.id()).at("/view/criteria"));
    assertThat(count("award_year where state = 'PLANNED' and cluster_code = 'cum-vuotqua'"))
        .isEqualTo(1);
    open.person().complete(open.id(), input, refused.body().path("seen").asText()).expect(204);
  }

  @Test
  void work_that_is_not_needed_any_more_is_told_to_those_for_whom_it_was_meant() {
    Clusters.Made cluster = clusters.aClusterOf(3, "thuhoi", 2016);
    Play.Turn report = turnOf("thuhoi-1", cluster.start().untilThereIs("writeReport"));
    Person head = cluster.director(0);
    JsonNode choice = startPage(head, "yearCancellation").at("/view/choices/0");
    head.post(
            "/api/processes/yearCancellation/start",
            Map.of("awardYear", choice.path("id").asLong(), "reason", "Cụm giải thể."))
        .expect(201);
    world.runJobs();

    for (Answer told :
        List.of(
            report.person().get("/api/tasks/" + report.id()),
            report.person().complete(report.id(), Map.of()))) {
      assertThat(told.expect(409).detail()).startsWith("Việc này không còn cần làm nữa");
    }
    cluster.officer(2).get("/api/tasks/" + report.id()).expect(404);
  }

  @Test
  void explanations_written_beside_each_other_do_not_see_each_other() {
    Clusters.Made cluster = clusters.aClusterOf(3, "giaitrinh", 2016);
    Play play = cluster.start();
    for (Play.Turn turn : play.untilThereIs("crossScore")) {
      ObjectNode input = play.answer(turn);
      if (turn.unit().equals("giaitrinh-1")) {
        for (int line = 0; line < 2; line++) {
          ((ObjectNode) input.path("scores").get(line)).put("points", 0).put("reason", "Thiếu.");
        }
      }
      play.take(turn, input);
    }
    List<Play.Turn> asked = play.untilThereIs("explainScore");
    Play.Turn one = asked.get(0);
    Play.Turn rival =
        asked.stream().filter(each -> !each.unit().equals(one.unit())).findFirst().orElseThrow();

    keepsDraft(one, "Của đơn vị tôi.");
    assertThat(rival.person().page(rival.id()).path("draft").isNull()).isTrue();
    keepsDraft(rival, "Của đơn vị khác.");

    assertThat(one.person().page(one.id()).at("/draft/explanation").asText())
        .isEqualTo("Của đơn vị tôi.");
  }

  @Test
  void a_ladder_that_a_colleague_has_changed_meanwhile_is_not_written_over() {
    Person admin = world.administrator();
    JsonNode page = startPage(admin, "ladderChange");
    ObjectNode input = page.at("/view/input").deepCopy();
    ((ObjectNode) input.path("rungs").get(0)).put("workingDays", -9);
    String path = "/api/processes/ladderChange/start";
    String seen = page.path("seen").asText();

    admin.startSeeing(path, input, seen).expect(201);
    Answer refused = admin.startSeeing(path, page.at("/view/input"), seen).expect(409);

    assertThat(refused.body().at("/view/rungs/0/workingDays").asInt()).isEqualTo(-9);
    admin
        .startSeeing(path, page.at("/view/input"), refused.body().path("seen").asText())
        .expect(201);
  }

  @Test
  void a_calendar_that_was_moved_meanwhile_is_not_moved_back() {
    Clusters.Made cluster = clusters.aClusterOf(3, "dichlich", 2016);
    cluster.start().untilThereIs("writeReport");
    Person head = cluster.director(0);
    JsonNode page = startPage(head, "calendarChange");
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.set("awardYear", page.at("/view/choices/0/id"));
    input.set("phases", page.at("/view/choices/0/phases").deepCopy());
    ((ObjectNode) input.path("phases").get(1)).put("grace", 4);
    input.put("reason", "Nghỉ bão.");
    String path = "/api/processes/calendarChange/start";
    String seen = page.path("seen").asText();

    head.startSeeing(path, input, seen).expect(201);
    ((ObjectNode) input.path("phases").get(1)).put("grace", 3);

    assertThat(head.startSeeing(path, input, seen).expect(409).body().at("/view/choices/0/changes"))
        .hasSize(1);
  }

  @Test
  void the_shown_state_has_one_version_as_long_as_it_is_the_same() {
    Set<String> confirming = new TreeSet<>();
    clusters
        .aClusterOf(3, "nhuthay", 2016)
        .start()
        .until(
            turn -> {
              JsonNode seen = turn.person().page(turn.id()).path("seen");
              assertThat(turn.person().page(turn.id()).path("seen"))
                  .as(turn.toString())
                  .isEqualTo(seen);
              if (!seen.isNull()) {
                confirming.add(turn.name());
              }
              return false;
            });

    assertThat(confirming)
        .containsExactly(
            "acceptHandover",
            "adoptScoreTable",
            "confirmCandidates",
            "confirmHandover",
            "openYear",
            "settleHeadUnitScore",
            "settleScores",
            "signMinutes");
  }

  private static JsonNode startPage(Person person, String process) {
    return person.get("/api/processes/" + process + "/start").expect(200).body();
  }

  private static void keepsDraft(Play.Turn turn, String explanation) {
    turn.person()
        .put("/api/tasks/" + turn.id() + "/draft", Map.of("explanation", explanation))
        .expect(204);
  }

  private void isFree(String task, Person colleague) {
    assertThat(assignee(task)).isNull();
    assertThat(colleague.get("/api/tasks").body().toString()).contains(task);
  }

  private String assignee(String task) {
    return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
  }

  private List<Incident> left(Person person) {
    return runtime
        .createIncidentQuery()
        .incidentType("personLeft")
        .configuration(person.userId())
        .list();
  }

  private void deletedInAdmin(Person person) {
    TasklistUser.signIn(world.base(), "admin", World.PASSWORD, "admin")
        .delete("/camunda/api/engine/engine/default/user/" + person.userId())
        .expect(204);
  }

  private Person aColleague(Clusters.Made cluster, String unit, String role) {
    Person colleague = world.person("moi." + unit);
    importedAs(colleague, unit, role);
    world.giveEverybodyThePassword();
    return colleague;
  }

  /** As an administrator does it. */
  private JsonNode importedAs(Person person, String unit, String role) {
    return world
        .administrator()
        .post(
            "/api/organisation",
            Map.of(
                "people",
                "userId;fullName;title;email;unit;roles\n%1$s;Người Mới;Cán bộ;%1$s@example.com;%2$s;%3$s"
                    .formatted(person.userId(), unit, role)))
        .expect(200)
        .body();
  }

  private static Play.Turn turnOf(String unit, List<Play.Turn> turns) {
    return turns.stream().filter(turn -> turn.unit().equals(unit)).findFirst().orElseThrow();
  }

  private static Map<String, Object> aRecommendation(Person officer) {
    JsonNode choice =
        officer
            .get("/api/processes/recommendation/start")
            .expect(200)
            .body()
            .path("view")
            .path("years")
            .get(0);
    return Map.of(
        "awardYear", choice.path("id").asLong(),
        "unit", choice.path("unit").asText(),
        "kind", "OBSTACLE",
        "subject", "Mất mạng lúc nhận trả lời",
        "text", "Nội dung.");
  }

  private int recommendations(String unit) {
    return count("recommendation where unit = '" + unit + "'");
  }

  private int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }

  private static boolean wasDoneBefore(Answer answer) {
    return answer.headers().firstValue("Idempotency-Replayed").isPresent();
  }

  private static List<Answer> atOnce(int times, Callable<Answer> act) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(times);
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : people.invokeAll(java.util.Collections.nCopies(times, act))) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      people.shutdown();
    }
  }
}
