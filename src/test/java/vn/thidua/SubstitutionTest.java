package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;

/**
 * An absent official never blocks the year: somebody of his unit acts in his stead, both names
 * stay, and it ends by itself.
 */
@RightsSystemTest
class SubstitutionTest {

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired OrganisationImport imports;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;

  @Test
  void a_deputy_director_signs_in_the_directors_stead_and_both_names_stay() throws IOException {
    Clusters.Made cluster = clusters.aClusterOf(3, "thay", 2016);
    Person deputy = aDeputyDirectorIn("thay-2");
    Play play = cluster.start();
    play.until(turn -> turn.unit().equals("thay-2") && turn.name().equals("signReport"));
    assertThat(deputy.tasks("signReport", cluster.key())).isEmpty();

    set(cluster.director(2), deputy, "director", 10);
    assertThat(deputy.tasks("signReport", cluster.key())).isEmpty();
    beginOrEnd("thay-2");

    String task = deputy.taskId("signReport", cluster.key());
    JsonNode page = deputy.page(task);
    assertThat(page.path("inSteadOf").asText()).isEqualTo("Người giamdoc thay-2");
    String report = page.path("businessKey").asText();
    play.take(new Play.Turn(deputy, task, "signReport", report, "thay-2"));
    assertThat(history.createHistoricTaskInstanceQuery().taskId(task).singleResult().getOwner())
        .isEqualTo("giamdoc.thay-2");
    play.untilThereIs("checkReport");
    JsonNode steps =
        cluster.secretary(0).page(cluster.secretary(0).taskId("checkReport", report)).path("steps");
    assertThat(steps.toString())
        .contains("\"person\":\"Phạm Văn Phó\",\"inSteadOf\":\"Người giamdoc thay-2\"");
    assertThat(paper(cluster.secretary(0), "checkReport", report))
        .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Phạm Văn Phó")
        .contains("Phạm Văn Phó (thay mặt Người giamdoc thay-2)");
  }

  @Test
  void nobody_votes_for_another_and_nobody_hands_on_what_was_lent() {
    Clusters.Made cluster = clusters.aClusterOf(3, "phieu", 2016);
    Person deputy = aDeputyDirectorIn("phieu-2");
    Play play = cluster.start();
    play.untilThereIs("castBallot");
    set(cluster.director(2), deputy, "director", 10);
    beginOrEnd("phieu-2");

    String ballot =
        cluster.director(2).tasks("castBallot", cluster.key()).get(0).path("id").asText();
    launchAMovement(cluster);
    assertThat(deputy.tasks("acknowledgeMovement", cluster.key())).isNotEmpty();
    assertThat(deputy.tasks("castBallot", cluster.key())).isEmpty();
    assertThat(deputy.get("/api/my-work").text()).doesNotContain(ballot);
    deputy.get("/api/tasks/" + ballot).expect(404);
    assertThat(deputy.complete(ballot, Map.of()).status()).isEqualTo(404);
    TasklistUser tasklist =
        TasklistUser.signIn(world.base(), deputy.userId(), World.PASSWORD, "tasklist");
    assertThat(tasklist.get("/camunda/api/engine/engine/default/task?maxResults=100").text())
        .doesNotContain(ballot);
    tasklist
        .post(
            "/camunda/api/engine/engine/default/task/" + ballot + "/claim",
            "{\"userId\":\"" + deputy.userId() + "\"}")
        .expect(403);
    assertThat(cluster.director(2).page(ballot).path("assignee").isNull()).isTrue();

    refused(deputy, input("canbo.phieu-2", "officer", "thuky.phieu-2", 5), "chỉ đặt được");
    refused(deputy, input("giamdoc.phieu-2", "director", "thuky.phieu-2", 5), "không ủy quyền lại");
  }

  @Test
  void a_lent_role_survives_an_import_and_ends_by_itself_or_early() {
    Clusters.Made cluster = clusters.aClusterOf(3, "han", 2016);
    cluster.start().untilThereIs("signPact");
    Person secretary = cluster.secretary(1);
    set(cluster.director(1), secretary, "director", 3);
    beginOrEnd("han-1");
    String pact = secretary.taskId("signPact", cluster.key());
    claim(secretary, pact);

    clusters.aClusterOf(3, "han", 2016);
    assertThat(secretary.tasks("signPact", cluster.key())).isNotEmpty();

    beginOrEnd("han-1");
    assertThat(secretary.tasks("signPact", cluster.key())).isEmpty();
    assertThat(cluster.director(1).page(pact).path("assignee").isNull()).isTrue();
    assertThat(secretary.get("/api/tasks/" + pact).status()).isEqualTo(404);

    set(world.administrator(), input("giamdoc.han-1", "director", "thuky.han-1", 9));
    beginOrEnd("han-1");
    assertThat(secretary.tasks("signPact", cluster.key())).isNotEmpty();
    JsonNode lasting =
        cluster
            .director(1)
            .get("/api/processes/substitutionEnd/start")
            .body()
            .at("/view/substitutions");
    Map<String, Object> end =
        Map.of("substitution", lasting.get(0).path("id").asLong(), "reason", "Về sớm.");
    assertThat(cluster.director(2).post("/api/processes/substitutionEnd/start", end).status())
        .isEqualTo(422);
    cluster.director(1).post("/api/processes/substitutionEnd/start", end).expect(201);
    assertThat(secretary.tasks("signPact", cluster.key())).isEmpty();
    assertThat(
            cluster
                .director(1)
                .post("/api/processes/substitutionEnd/start", end)
                .expect(422)
                .detail())
        .contains("đã kết thúc");
    world.runJobs();
    assertThat(mailsTo("thuky.han-1"))
        .anyMatch(subject -> subject.startsWith("Bắt đầu thay mặt"))
        .anyMatch(subject -> subject.startsWith("Hết thay mặt"));
  }

  @Test
  void chains_circles_conflicts_and_strangers_are_refused() {
    Clusters.Made cluster = clusters.aClusterOf(3, "vongtron", 2016);
    Person director = cluster.director(1);
    String id = "giamdoc.vongtron-1";
    refused(director, input(id, "director", "canbo.vongtron-2", 5), "cùng đơn vị");
    refused(director, input(id, "director", id, 5), "chính mình");
    refused(director, input(id, "officer", "thuky.vongtron-1", 5), "không giữ vai trò");
    refused(
        director, input("giamdoc.vongtron-2", "director", "canbo.vongtron-2", 5), "chỉ đặt được");
    refused(cluster.officer(1), input(id, "director", "canbo.vongtron-1", 5), "chỉ đặt được");
    refused(director, input(id, "director", "thuky.vongtron-1", -1), "trước ngày bắt đầu");
    refused(
        world.person("botruong"),
        input("botruong", "minister", "vanphongbo", 5),
        "xung đột lợi ích");

    set(director, input(id, "director", "thuky.vongtron-1", 5));
    refused(director, input(id, "director", "canbo.vongtron-1", 5), "đã có người thay mặt");
    refused(director, input("canbo.vongtron-1", "officer", id, 5), "cũng vắng");
    refused(
        director,
        input("thuky.vongtron-1", "secretary", "canbo.vongtron-1", 5),
        "không ủy quyền lại");
  }

  @Test
  void a_colleague_takes_over_what_an_absent_one_has_claimed() {
    Clusters.Made cluster = clusters.aClusterOf(3, "nhan", 2016);
    imports.importFiles(
        new OrganisationFiles(
            "",
            "",
            "",
            "userId;fullName;title;email;unit;roles\n"
                + "canbo2.nhan-1;Lê Thị Hai;Cán bộ;canbo2@example.com;nhan-1;officer",
            ""));
    world.giveEverybodyThePassword();
    cluster.start().untilThereIs("registerPlan");
    String plan = cluster.officer(1).taskId("registerPlan", cluster.key());
    claim(cluster.officer(1), plan);
    Person colleague = world.person("canbo2.nhan-1");
    assertThat(cluster.officer(2).post("/api/tasks/" + plan + "/takeover", Map.of()).status())
        .isEqualTo(404);
    colleague.get("/api/tasks/" + plan + "/papers").expect(200);

    colleague.post("/api/tasks/" + plan + "/takeover", Map.of()).expect(204);

    assertThat(colleague.page(plan).path("assignee").asText()).isEqualTo("canbo2.nhan-1");
    assertThat(colleague.post("/api/tasks/" + plan + "/takeover", Map.of()).status())
        .isEqualTo(422);
    world.runJobs();
    assertThat(mailsTo("canbo.nhan-1"))
        .anyMatch(subject -> subject.contains("Lê Thị Hai nhận thay việc: Đăng ký kế hoạch"));
  }

  @Test
  void tasks_are_given_to_another_only_after_the_effect_was_seen() {
    Clusters.Made cluster = clusters.aClusterOf(3, "giao", 2016);
    cluster.start().untilThereIs("castBallot");
    imports.importFiles(
        new OrganisationFiles(
            "",
            "",
            "",
            "userId;fullName;title;email;unit;roles\n"
                + "giamdoc2.giao-1;Lê Văn Hai;Giám đốc;gd2@example.com;giao-1;director",
            ""));
    world.giveEverybodyThePassword();
    Person director = cluster.director(1);
    String ballot = director.tasks("castBallot", cluster.key()).get(0).path("id").asText();
    Map<String, Object> asked =
        Map.of(
            "from", director.userId(), "to", "giamdoc2.giao-1", "freeToo", true, "reason", "Ốm.");
    for (Person other : List.of(cluster.officer(1), cluster.director(2))) {
      assertThat(other.post("/api/processes/reassignment/start", asked).expect(422).detail())
          .contains("Chỉ người đứng đầu đơn vị");
    }
    launchAMovement(cluster);
    String movement = director.taskId("acknowledgeMovement", cluster.key());
    claim(director, movement);
    world.administrator().post("/api/processes/reassignment/start", asked).expect(201);
    String task = world.administrator().taskId("confirmReassignment", "giao-lai/giao-1");

    JsonNode view = world.administrator().page(task).path("view");

    assertThat(view.path("lines").toString())
        .contains("\"claimed\":true,\"refusal\":null")
        .contains("Phải do chính người được giao thực hiện.");
    assertThat(view.at("/input/tasks").toString()).contains(movement).doesNotContain(ballot);
    assertThat(director.page(movement).path("assignee").asText()).isEqualTo(director.userId());
    assertThat(
            world
                .administrator()
                .complete(task, Map.of("tasks", List.of(movement, ballot)))
                .expect(422)
                .detail())
        .contains("không giao lại được");

    world.administrator().complete(task, Map.of("tasks", List.of(movement))).expect(204);

    assertThat(world.person("giamdoc2.giao-1").page(movement).path("assignee").asText())
        .isEqualTo("giamdoc2.giao-1");
    world.runJobs();
    assertThat(mailsTo("giamdoc2.giao-1")).anyMatch(subject -> subject.startsWith("1 việc của"));
  }

  @Test
  void whoever_may_no_longer_say_who_does_what_can_only_let_it_be() {
    Clusters.Made cluster = clusters.aClusterOf(3, "mat", 2016);
    cluster.start().untilThereIs("signPact");
    Person director = cluster.director(1);
    director
        .post(
            "/api/processes/reassignment/start",
            Map.of(
                "from",
                director.userId(),
                "to",
                cluster.secretary(1).userId(),
                "freeToo",
                true,
                "reason",
                "Bận."))
        .expect(201);
    String task = director.taskId("confirmReassignment", "giao-lai/mat-1");
    String pact = director.taskId("signPact", cluster.key());
    assertThat(director.page(task).at("/view/lines").toString()).contains(pact);
    theDirectorBecomesAnOfficer("mat-1");

    JsonNode view = director.page(task).path("view");

    assertThat(view.path("allowed").asBoolean()).isFalse();
    assertThat(view.path("lines")).isEmpty();
    assertThat(director.complete(task, Map.of("tasks", List.of(pact))).expect(422).detail())
        .contains("đã thay đổi");
    director.complete(task, Map.of("tasks", List.of())).expect(204);
  }

  private void theDirectorBecomesAnOfficer(String unit) {
    imports.importFiles(
        new OrganisationFiles(
            "",
            "",
            "",
            "userId;fullName;title;email;unit;roles\n"
                + "giamdoc.%1$s;Người giamdoc %1$s;Cán bộ;gd@example.com;%1$s;officer"
                    .formatted(unit),
            ""));
  }

  private void launchAMovement(Clusters.Made cluster) {
    long year =
        cluster
            .director(0)
            .get("/api/processes/calendarChange/start")
            .body()
            .at("/view/choices/0/id")
            .asLong();
    cluster.launchMovement(year);
    world.runJobs();
  }

  private List<String> mailsTo(String recipient) {
    return world
        .administrator()
        .get("/api/mails?words=" + recipient)
        .body()
        .findValuesAsText("subject");
  }

  private Person aDeputyDirectorIn(String unit) {
    imports.importFiles(
        new OrganisationFiles(
            "",
            "",
            "",
            "userId;fullName;title;email;unit;roles\n"
                + "pho.%1$s;Phạm Văn Phó;Phó Giám đốc;pho.%1$s@example.com;%1$s;".formatted(unit),
            ""));
    world.giveEverybodyThePassword();
    return world.person("pho." + unit);
  }

  private Map<String, Object> input(String principal, String role, String substitute, int days) {
    return Map.of(
        "principal",
        principal,
        "role",
        role,
        "substitute",
        substitute,
        "from",
        world.today().toString(),
        "until",
        world.today().plusDays(days).toString(),
        "reason",
        "Đi công tác.");
  }

  private void set(Person principal, Person substitute, String role, int days) {
    set(principal, input(principal.userId(), role, substitute.userId(), days));
  }

  private static void set(Person by, Map<String, Object> input) {
    by.post("/api/processes/substitution/start", input).expect(201);
  }

  private static void refused(Person by, Map<String, Object> input, String reason) {
    assertThat(by.post("/api/processes/substitution/start", input).expect(422).detail())
        .contains(reason);
  }

  /** The next date of the only running substitution of this unit has come. */
  private void beginOrEnd(String unit) {
    world.fireTimer(
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("substitution")
            .processInstanceBusinessKeyLike("thay-mat/" + unit + "/%")
            .singleResult()
            .getId());
  }

  private void claim(Person person, String task) {
    TasklistUser.signIn(world.base(), person.userId(), World.PASSWORD, "tasklist")
        .post(
            "/camunda/api/engine/engine/default/task/" + task + "/claim",
            "{\"userId\":\"" + person.userId() + "\"}")
        .expect(204);
  }

  /** The text of the newest paper beside a task. */
  private static String paper(Person reader, String task, String businessKey) throws IOException {
    JsonNode papers =
        reader
            .get("/api/tasks/" + reader.taskId(task, businessKey) + "/papers")
            .expect(200)
            .body()
            .path("papers");
    long id =
        StreamSupport.stream(papers.spliterator(), false)
            .mapToLong(each -> each.path("id").asLong())
            .max()
            .orElseThrow();
    try (var pdf = Loader.loadPDF(reader.download("/api/papers/" + id + "/pdf"))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }
}
