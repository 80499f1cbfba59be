package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who sees and does what, through our interface and through the engine's own behind Tasklist and
 * Cockpit. Cluster no. 1 prepares its reports of 2016, and its year 2015 is about to be opened
 * under another head; Cluster no. 2 runs beside it.
 */
@RightsSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String YEAR = "cum-1/2016";

  @Autowired World world;
  @Autowired RoundTrips trips;
  @Autowired Clusters clusters;
  @Autowired Database database;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;

  private Play first;

  @BeforeAll
  void two_clusters_at_work() {
    world.importTheReferenceCluster();
    world.importTheSecondCluster();
    start("giamdoc.langson", "cum-1/2015");
    start("giamdoc.laocai", YEAR);
    start("giamdoc.nghean", "cum-2/2016");
    first =
        new Play(world, trips, YEAR, world.script(2016, "ha-giang", "cao-bang"), world.everybody());
    first.untilThereIs("writeReport");
    new Play(
            world,
            trips,
            "cum-2/2016",
            world.script(2016, "ha-tinh", "thanh-hoa"),
            peopleOfTheSecondCluster())
        .untilThereIs("writeReport");
  }

  // another cluster

  @Test
  void a_task_of_another_cluster_is_as_one_that_never_was() {
    for (String user : peopleOfTheSecondCluster()) {
      Person stranger = world.person(user);
      assertThat(stranger.get("/api/tasks").text()).doesNotContain("cum-1");
      String never = stranger.get("/api/tasks/khong-co").expect(404).detail();
      for (Task task : tasksOfTheFirstCluster()) {
        assertThat(stranger.get("/api/tasks/" + task.getId()).expect(404).detail())
            .isEqualTo(never);
        assertThat(stranger.complete(task.getId(), Map.of()).expect(404).detail()).isEqualTo(never);
        assertThat(
                stranger
                    .put("/api/tasks/" + task.getId() + "/draft", Map.of())
                    .expect(404)
                    .detail())
            .isEqualTo(never);
      }
    }
  }

  @Test
  void a_year_of_another_cluster_is_as_one_that_never_was() {
    Person stranger = world.person("giamdoc.nghean");
    assertThat(stranger.get("/api/years").expect(200).text()).doesNotContain("cum-1");
    assertThat(stranger.get("/api/years/cum-1/2016/outcome").expect(404).detail())
        .isEqualTo(
            stranger
                .get("/api/years/cum-9/2016/outcome")
                .expect(404)
                .detail()
                .replace("cum-9", "cum-1"));
  }

  @Test
  void nobody_starts_anything_in_another_cluster() {
    Map<String, List<String>> before = database.rows();
    long year = year(YEAR);
    long report = (Long) tasks.getVariable(writing("ha-giang").getId(), "report");
    Person head = world.person("giamdoc.nghean");
    Map<String, Object> movement =
        Map.of(
            "awardYear", year,
            "theme", "Chủ đề",
            "occasion", "Dịp",
            "startsOn", "2026-11-24",
            "endsOn", "2026-12-24");
    head.post("/api/processes/movement/start", movement).expect(422);
    head.post(
            "/api/processes/recommendation/start",
            Map.of(
                "awardYear",
                year,
                "unit",
                "nghe-an",
                "kind",
                "OBSTACLE",
                "subject",
                "x",
                "text",
                "x"))
        .expect(422);
    head.post(
            "/api/processes/recommendation/start",
            Map.of(
                "awardYear",
                year,
                "unit",
                "lao-cai",
                "kind",
                "OBSTACLE",
                "subject",
                "x",
                "text",
                "x"))
        .expect(422);
    head.post("/api/processes/yearCancellation/start", Map.of("awardYear", year, "reason", "x"))
        .expect(422);
    head.post("/api/processes/awardYear/start", Map.of("year", "cum-1/2017")).expect(422);
    head.post("/api/processes/reportWithdrawal/start", Map.of("report", report, "reason", "x"))
        .expect(422);
    head.post(
            "/api/processes/deadlineExtension/start",
            Map.of("report", report, "newDue", "2027-03-01", "reason", "x"))
        .expect(422);
    head.post("/api/processes/organisationImport/start", Map.of()).expect(422);
    assertThat(head.post("/api/organisation", Map.of()).status()).isEqualTo(403);
    Stream.of(
            "movement",
            "recommendation",
            "yearCancellation",
            "reportWithdrawal",
            "deadlineExtension",
            "awardYear")
        .forEach(
            process ->
                assertThat(head.get("/api/processes/" + process + "/start").expect(200).text())
                    .doesNotContain("Cụm thi đua số 1", "Hà Giang"));
    assertThat(database.newSince(before)).isEmpty();
  }

  @Test
  void nobody_touches_a_task_of_another_cluster_through_the_engines_interface() {
    String task = ENGINE + "/task/" + writing("ha-giang").getId();
    TasklistUser stranger =
        TasklistUser.signIn(world.base(), "canbo.nghean", World.PASSWORD, "tasklist");
    Map<String, List<String>> before = database.rows();
    refused(stranger.post(task + "/claim", user("canbo.nghean")));
    refused(stranger.post(task + "/assignee", user("canbo.nghean")));
    refused(stranger.post(task + "/comment/create", "{\"message\":\"x\"}"));
    refused(stranger.post(task + "/complete", "{}"));
    refused(stranger.put(task, "{\"assignee\":\"canbo.nghean\"}"));
    assertThat(database.newSince(before)).isEmpty();
  }

  @Test
  void the_engines_interface_tells_nothing_of_another_cluster() {
    assertThat(told("giamdoc.nghean", writing("ha-giang"))).isEmpty();
  }

  @Test
  void the_engines_interface_tells_nothing_of_another_unit() {
    assertThat(told("canbo.caobang", writing("ha-giang"))).isEmpty();
  }

  /** Answers of the engine's own interface that mention the task or its case. */
  private List<String> told(String userId, Task task) {
    TasklistUser user = TasklistUser.signIn(world.base(), userId, World.PASSWORD, "tasklist");
    String id = task.getId();
    String instance = task.getProcessInstanceId();
    String execution = task.getExecutionId();
    List<String> told = new ArrayList<>();
    Stream.of(
            "task/" + id,
            "task/" + id + "/form",
            "task/" + id + "/form-variables",
            "task/" + id + "/rendered-form",
            "task/" + id + "/deployed-form",
            "task/" + id + "/variables",
            "task/" + id + "/variables/unit",
            "task/" + id + "/localVariables",
            "task/" + id + "/identity-links",
            "task/" + id + "/comment",
            "task/" + id + "/attachment",
            "process-instance/" + instance,
            "process-instance/" + instance + "/variables",
            "process-instance/" + instance + "/activity-instances",
            "process-instance/" + instance + "/comment",
            "execution/" + execution,
            "execution/" + execution + "/localVariables",
            "history/process-instance/" + instance,
            "history/activity-instance?processInstanceId=" + instance)
        .forEach(
            path -> {
              Answer answer = user.get(ENGINE + "/" + path);
              if (answer.status() < 400 && !answer.text().equals("[]")) {
                told.add(path + ": " + answer.status() + " " + answer.text());
              }
            });
    Stream.of(
            "task",
            "task?processInstanceBusinessKeyLike=cum-1%25",
            "process-instance",
            "execution",
            "variable-instance",
            "job",
            "incident",
            "event-subscription",
            "external-task",
            "batch",
            "authorization",
            "deployment",
            "history/task",
            "history/process-instance",
            "history/activity-instance",
            "history/variable-instance",
            "history/detail",
            "history/incident",
            "history/job-log",
            "history/external-task-log",
            "history/decision-instance",
            "history/identity-link-log",
            "history/user-operation")
        .forEach(
            path -> {
              Answer answer = user.get(ENGINE + "/" + path);
              if (answer.status() >= 500
                  || Stream.of(id, instance, execution, YEAR, "\"ha-giang")
                      .anyMatch(answer.text()::contains)) {
                told.add(path + ": " + answer.status() + " " + answer.text());
              }
            });
    return told;
  }

  // another role, another unit

  @Test
  void an_officer_does_not_do_the_directors_task_nor_the_director_the_officers() {
    Task write = writing("quang-ninh");
    world.person("giamdoc.quangninh").get("/api/tasks/" + write.getId()).expect(404);
    world.person("giamdoc.quangninh").complete(write.getId(), Map.of()).expect(404);
    completeAsScripted("canbo.quangninh", "writeReport", "quang-ninh");
    Task sign = only("userTask_signReport", "quang-ninh");
    world.person("canbo.quangninh").get("/api/tasks/" + sign.getId()).expect(404);
    world.person("canbo.quangninh").complete(sign.getId(), Map.of("signed", true)).expect(404);
  }

  @Test
  void head_rights_follow_the_head_of_each_year() {
    Person headOf2015 = world.person("giamdoc.langson");
    Person headOf2016 = world.person("giamdoc.laocai");
    String open = headOf2015.taskId("openYear", "cum-1/2015");
    headOf2016.get("/api/tasks/" + open).expect(404);
    assertThat(headOf2015.get("/api/processes/movement/start").text()).doesNotContain("2016");
    assertThat(headOf2016.get("/api/processes/movement/start").text()).contains("2016");
    headOf2015
        .post(
            "/api/processes/yearCancellation/start", Map.of("awardYear", year(YEAR), "reason", "x"))
        .expect(422);
    headOf2016
        .post(
            "/api/processes/yearCancellation/start",
            Map.of("awardYear", year("cum-1/2015"), "reason", "x"))
        .expect(422);
  }

  @Test
  void the_head_units_own_report_goes_to_the_deputy_and_its_secretary_neither_sees_nor_checks_it() {
    completeAsScripted("canbo.laocai", "writeReport", "lao-cai");
    completeAsScripted("giamdoc.laocai", "signReport", "lao-cai");
    Task check = only("userTask_checkReport", "lao-cai");
    for (String own : List.of("thuky.laocai", "giamdoc.laocai", "canbo.laocai", "thuky.hagiang")) {
      world.person(own).get("/api/tasks/" + check.getId()).expect(404);
      world.person(own).complete(check.getId(), Map.of("complete", true)).expect(404);
    }
    assertThat(world.person("giamdoc.hagiang").page(check.getId()).path("name").asText())
        .isEqualTo("checkReport");
  }

  @Test
  void a_report_is_read_by_its_unit_and_its_checker_only_before_the_cross_scoring() {
    completeAsScripted("canbo.langson", "writeReport", "lang-son");
    completeAsScripted("giamdoc.langson", "signReport", "lang-son");
    String check = only("userTask_checkReport", "lang-son").getId();
    for (String user : world.everybody()) {
      int status = world.person(user).get("/api/tasks/" + check).status();
      assertThat(status).as(user).isEqualTo(user.equals("thuky.laocai") ? 200 : 404);
    }
    assertThat(world.person("canbo.caobang").get("/api/years/cum-1/2016/outcome").text())
        .doesNotContain("achievements");
  }

  // conflict of interest in the engine

  @Test
  void an_administrator_cannot_give_a_task_to_somebody_of_the_unit_it_judges() {
    Clusters.Made cluster = clusters.aClusterOf(4, "danhgia", 2016);
    Play play = cluster.start();
    play.untilThereIs("checkReport");
    TasklistUser admin = administrator("cockpit");
    Play.Turn check =
        play.turns("checkReport").stream()
            .filter(turn -> turn.businessKey().endsWith("danhgia-1"))
            .findFirst()
            .orElseThrow();
    refusedToAssign(admin, check.id(), "canbo.danhgia-1");
    refusedToAssign(admin, check.id(), "giamdoc.danhgia-1");

    for (Play.Turn turn : play.untilThereIs("crossScore")) {
      String judged = judgedUnit(turn);
      refusedToAssign(admin, turn.id(), "canbo." + judged);
      assertThat(
              admin
                  .post(ENGINE + "/task/" + turn.id() + "/claim", user("canbo." + judged))
                  .status())
          .isBetween(400, 499);
      assertThat(
              admin
                  .put(
                      ENGINE + "/task/" + turn.id(),
                      "{\"assignee\":\"canbo." + judged + "\",\"name\":\"x\"}")
                  .status())
          .isBetween(400, 499);
      assertThat(tasks.createTaskQuery().taskId(turn.id()).singleResult().getAssignee()).isNull();
    }
  }

  @Test
  void an_administrator_cannot_make_somebody_outside_its_group_complete_a_task() {
    Task write = writing("cao-bang");
    Person outsider = world.person("canbo.dienbien");
    TasklistUser admin = administrator("cockpit");
    admin.post(ENGINE + "/task/" + write.getId() + "/assignee", user("canbo.dienbien"));
    outsider.get("/api/tasks/" + write.getId()).expect(404);
    outsider.complete(write.getId(), Map.of()).expect(404);
    admin.post(ENGINE + "/task/" + write.getId() + "/unclaim", "{}").expect(204);

    for (String link :
        List.of(
            "{\"userId\":\"canbo.dienbien\",\"type\":\"candidate\"}",
            "{\"groupId\":\"dien-bien.officer\",\"type\":\"candidate\"}")) {
      Answer answer = admin.post(ENGINE + "/task/" + write.getId() + "/identity-links", link);
      assertThat(answer.status()).as(answer.text()).isEqualTo(403);
      outsider.get("/api/tasks/" + write.getId()).expect(404);
      outsider.complete(write.getId(), Map.of()).expect(404);
    }
    assertThat(
            administrator("cockpit")
                .post(
                    ENGINE + "/task/" + write.getId() + "/identity-links/delete",
                    "{\"groupId\":\"cao-bang.officer\",\"type\":\"candidate\"}")
                .status())
        .isEqualTo(403);
    assertThat(world.person("canbo.caobang").page(write.getId()).path("id").asText())
        .isEqualTo(write.getId());
  }

  // past the form

  @Test
  void a_task_is_not_worked_past_its_form_by_its_own_person_nor_by_an_administrator() {
    Task write = writing("dien-bien");
    String task = ENGINE + "/task/" + write.getId();
    String execution = ENGINE + "/execution/" + write.getExecutionId();
    String instance = ENGINE + "/process-instance/" + write.getProcessInstanceId();
    String variable = "{\"value\":\"cao-bang\",\"type\":\"String\"}";
    Map<String, List<String>> before = database.rows();
    TasklistUser own =
        TasklistUser.signIn(world.base(), "canbo.dienbien", World.PASSWORD, "tasklist");
    refused(own.post(task + "/complete", "{\"variables\":{\"unit\":" + variable + "}}"));
    refused(own.post(task + "/submit-form", "{\"variables\":{}}"));
    refused(own.post(task + "/resolve", "{\"variables\":{}}"));
    refused(own.post(task + "/delegate", user("canbo.caobang")));
    refused(own.post(task + "/assignee", user("canbo.caobang")));
    refused(own.post(task + "/bpmnError", "{\"errorCode\":\"x\",\"variables\":{}}"));
    refused(own.post(task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"));
    refused(own.put(task, "{\"name\":\"x\",\"priority\":9}"));
    refused(own.put(task + "/variables/unit", variable));
    refused(own.put(task + "/localVariables/unit", variable));
    refused(own.post(task + "/variables", "{\"modifications\":{\"unit\":" + variable + "}}"));
    refused(own.post(task + "/localVariables", "{\"modifications\":{\"unit\":" + variable + "}}"));
    refused(
        own.post(
            task + "/identity-links", "{\"userId\":\"canbo.caobang\",\"type\":\"candidate\"}"));
    refused(own.put(execution + "/localVariables/unit", variable));
    refused(
        own.post(execution + "/localVariables", "{\"modifications\":{\"unit\":" + variable + "}}"));
    refused(own.post(execution + "/signal", "{\"variables\":{}}"));
    refused(own.put(instance + "/variables/unit", variable));
    refused(own.post(instance + "/variables", "{\"modifications\":{\"unit\":" + variable + "}}"));
    refused(
        own.post(
            instance + "/modification",
            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_checkReport\"}]}"));
    refused(own.put(instance + "/suspended", "{\"suspended\":true}"));
    refused(
        own.post(
            ENGINE + "/message",
            "{\"messageName\":\"yearCancelled\",\"businessKey\":\"cum-1/2016\"}"));
    refused(own.post(ENGINE + "/message", "{\"messageName\":\"reportWithdrawn\",\"all\":true}"));
    refused(own.post(ENGINE + "/signal", "{\"name\":\"x\"}"));
    refused(own.post(ENGINE + "/task/create", "{\"name\":\"x\"}"));
    refused(own.post(ENGINE + "/process-definition/key/unitReport/start", "{}"));
    refused(
        own.post(
            ENGINE + "/process-definition/key/recommendation/submit-form", "{\"variables\":{}}"));
    refused(own.post(ENGINE + "/decision-definition/key/verdict/evaluate", "{\"variables\":{}}"));
    refused(own.post(ENGINE + "/deployment/create", "{}"));
    TasklistUser admin = administrator("cockpit");
    refused(admin.post(task + "/complete", "{\"variables\":{}}"));
    refused(admin.post(task + "/submit-form", "{\"variables\":{}}"));
    refused(admin.post(task + "/bpmnError", "{\"errorCode\":\"x\",\"variables\":{}}"));
    Map<String, List<String>> news = database.newSince(before);
    news.keySet().removeIf(table -> table.equals("ACT_HI_OP_LOG"));
    assertThat(news).isEmpty();
  }

  @Test
  void what_is_handed_in_beside_the_forms_fields_has_no_effect() {
    Person officer = world.person("canbo.sonla");
    Play.Turn turn = turnOf("canbo.sonla", "writeReport", "son-la");
    ObjectNode input = first.answer(turn);
    input.put("unit", "cao-bang").put("awardYear", 99).put("reportComplete", true);
    input.put("reportSigned", true).put("report", 1).put("signedBy", "admin").put("id", 5);
    input.putObject("variables").putObject("unit").put("value", "cao-bang");
    Map<String, Object> before = runtime.getVariables(writing("son-la").getProcessInstanceId());
    officer.complete(turn.id(), input).expect(204);
    assertThat(runtime.getVariables(only("userTask_signReport", "son-la").getProcessInstanceId()))
        .isEqualTo(before);
  }

  // secrets

  @Test
  void no_choice_of_a_ballot_is_found_outside_the_box() {
    Clusters.Made cluster = clusters.aClusterOf(4, "kin", 2016);
    Play play = cluster.start();
    play.untilThereIs("castBallot");
    world.runJobs();
    Play.Turn turn = play.turns("castBallot").get(0);
    ObjectNode paper = play.answer(turn);
    List<String> opinions = List.of("AGREE", "DISAGREE", "NO_OPINION");
    for (int i = 0; i < paper.path("choices").size(); i++) {
      ((ObjectNode) paper.path("choices").get(i)).put("opinion", opinions.get(i % 3));
    }
    Map<String, List<String>> before = database.rows();
    assertThat(turn.person().get("/api/tasks/" + turn.id()).isKeptNowhere()).isTrue();
    assertThat(turn.person().put("/api/tasks/" + turn.id() + "/draft", paper).status())
        .isEqualTo(422);
    Answer cast = turn.person().complete(turn.id(), paper).expect(204);
    assertThat(cast.isKeptNowhere()).isTrue();
    assertThat(turn.person().complete(turn.id(), paper).isKeptNowhere()).isTrue();
    world.runJobs();
    Map<String, List<String>> news = database.newSince(before);
    assertThat(news.remove("SEALED_PAPER")).hasSize(1);
    assertThat(news).doesNotContainKey("ACT_GE_BYTEARRAY");
    assertThat(news.get("VOTER_ROLL")).hasSize(1);
    assertThat(news.toString()).doesNotContain("AGREE", "NO_OPINION", "choices", "opinion");
    assertThat(runtime.getVariables(cluster.instance(runtime, "evaluationMeeting")).keySet())
        .containsExactlyInAnyOrder("awardYear", "meeting", "ballot", "quorate", "votingOpened");
    for (Person person :
        List.of(world.administrator(), cluster.secretary(0), cluster.director(0))) {
      // the voter himself reads that it is done, and no more
      assertThat(person.get("/api/tasks/" + turn.id()).status())
          .isEqualTo(person.userId().equals(turn.person().userId()) ? 409 : 404);
      assertThat(person.get("/api/years/cum-kin/2016/outcome").text())
          .doesNotContain("AGREE", "\"votes\":[{");
    }
  }

  @Test
  void a_draft_is_found_by_nobody_else_and_not_in_the_engine() {
    Person officer = world.person("canbo.laichau");
    Task write = writing("lai-chau");
    Map<String, List<String>> before = database.rows();
    officer
        .put("/api/tasks/" + write.getId() + "/draft", Map.of("achievements", "bản nháp bí mật"))
        .expect(204);
    assertThat(officer.page(write.getId()).path("draft").path("achievements").asText())
        .isEqualTo("bản nháp bí mật");
    assertThat(database.newSince(before)).containsOnlyKeys("FORM_DRAFT");
    for (String user : world.everybody()) {
      if (!user.equals("canbo.laichau")) {
        world.person(user).get("/api/tasks/" + write.getId()).expect(404);
      }
    }
    assertThat(world.administrator().get("/api/tasks/" + write.getId()).status()).isEqualTo(404);
  }

  private void start(String userId, String year) {
    world.person(userId).post("/api/processes/awardYear/start", Map.of("year", year)).expect(201);
  }

  private List<String> peopleOfTheSecondCluster() {
    return world.everybody().stream()
        .filter(user -> user.matches(".*\\.(nghean|hatinh|thanhhoa)"))
        .toList();
  }

  private List<Task> tasksOfTheFirstCluster() {
    return tasks.createTaskQuery().processInstanceBusinessKeyLike("cum-1/%").list();
  }

  private Task writing(String unit) {
    return only("userTask_writeReport", unit);
  }

  private Task only(String taskDefinitionKey, String unit) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey(taskDefinitionKey)
        .processInstanceBusinessKey(YEAR + "/" + unit)
        .singleResult();
  }

  private long year(String businessKey) {
    return (Long)
        runtime.getVariable(
            runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("awardYear")
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId(),
            "awardYear");
  }

  private Play.Turn turnOf(String userId, String name, String unit) {
    Person person = world.person(userId);
    String id = person.taskId(name, YEAR + "/" + unit);
    return new Play.Turn(person, id, name, YEAR + "/" + unit, unit);
  }

  private void completeAsScripted(String userId, String name, String unit) {
    first.take(turnOf(userId, name, unit));
  }

  private TasklistUser administrator(String app) {
    return TasklistUser.signIn(world.base(), "admin", World.PASSWORD, app);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
  }

  private static void refusedToAssign(TasklistUser admin, String task, String userId) {
    Answer answer = admin.post(ENGINE + "/task/" + task + "/assignee", user(userId));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text()).contains("đánh giá chính đơn vị").doesNotContain("ENGINE-");
  }

  private static String user(String userId) {
    return "{\"userId\":\"" + userId + "\"}";
  }

  /** The unit whose report is scored: the only one whose code the page's title can hold. */
  private String judgedUnit(Play.Turn turn) {
    JsonNode view = turn.person().page(turn.id()).path("view");
    return view.path("unit").asText().replace("Sở Ngoại vụ ", "");
  }
}
