package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.thidua.Play.Turn;
import vn.thidua.ballot.seal.QuickLocksmith;

/**
 * Six people do their part of the year through Tasklist in a browser: report, check, cross-score,
 * ballot, submission, decision. Everything between is played over HTTP. Pictures of every step are
 * left in {@code target/browser/}.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid}",
      "camunda.bpm.job-execution.enabled=false",
      "thidua.admin.password=" + World.PASSWORD
    })
@Import({World.class, RoundTrips.class, QuickLocksmith.class})
class TasklistBrowserIT {

  private static final String YEAR = "cum-1/2016";

  private static Chromium chromium;

  @Autowired World world;
  @Autowired RoundTrips trips;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;

  private Play play;

  @BeforeAll
  static void theBrowser() {
    Chromium.needed();
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void six_people_work_the_year_through_tasklist() {
    world.importTheReferenceCluster();
    person("giamdoc.laocai")
        .post("/api/processes/awardYear/start", Map.of("year", YEAR))
        .expect(201);
    play =
        new Play(world, trips, YEAR, world.script(2016, "ha-giang", "cao-bang"), world.everybody());

    play.untilThereIs("writeReport");
    Turn report = turn("writeReport", "son-la");
    anOfficerWritesTheReportOfHisUnit(report);
    theOfficerOfAnotherUnitDoesNotSeeIt(report);
    anAdministratorFollowsTheYearInCockpit();
    theOtherSevenReportsAreWritten();
    theSecretaryChecksTheReport(untilOpen("checkReport", "son-la"));
    play.untilThereIs("crossScore");
    anOfficerScoresTheReportOfAnotherUnit(aHarshScorer());
    play.untilThereIs("confirmCandidates");
    theScoresAreThoseComputedByHand();
    theMeetingsFormsAreThere("sendNotice", "recordAttendance", "keepKey", "confirmOpening");
    play.untilThereIs("castBallot");
    aDirectorCastsHisBallot(
        play.turns("castBallot").stream()
            .filter(turn -> turn.person().userId().equals("giamdoc.caobang"))
            .findFirst()
            .orElseThrow());
    theMeetingsFormsAreThere("openBox", "confirmCount");
    theHeadSignsTheSubmission(play.untilThereIs("signSubmission").get(0));
    theMinisterDecides(play.untilThereIs("decide").get(0));
    play.toTheEnd();

    assertThat(outcome().path("state").asText()).isEqualTo("CLOSED");
    assertThat(unit("lao-cai").path("awardedAward").asText()).isEqualTo("FLAG");
    assertThat(unit("lai-chau").path("awardedAward").asText()).isEqualTo("CERTIFICATE");
  }

  @Test
  void of_200_autosaves_from_two_windows_nothing_is_lost_and_a_killed_one_costs_no_more() {
    world.importTheSecondCluster();
    person("giamdoc.nghean")
        .post("/api/processes/awardYear/start", Map.of("year", "cum-2/2016"))
        .expect(201);
    Play second =
        new Play(
            world,
            trips,
            "cum-2/2016",
            world.script(2016, "ha-tinh", "thanh-hoa"),
            world.everybody());
    second.untilThereIs("writeReport");
    Person officer = person("canbo.hatinh");
    String task = officer.taskId("writeReport", "cum-2/2016");
    try (Window left = writing("canbo.hatinh");
        Window right = writing("canbo.hatinh")) {
      left.claim(task);
      right.task(task).click();
      right.field("td-work .td-why");
      for (int save = 1; save <= 100; save++) {
        left.type("passages[0].text", "trái " + save);
        left.saveItself();
        right.type("passages[1].text", "phải " + save);
        right.saveItself();
      }
      JsonNode kept = officer.page(task);
      assertThat(kept.path("draft").path("passages").get(0).path("text").asText())
          .isEqualTo("trái 100");
      assertThat(kept.path("draft").path("passages").get(1).path("text").asText())
          .isEqualTo("phải 100");
      assertThat(kept.path("draftNote").path("version").asInt()).isEqualTo(200);

      left.type("achievements", "Người bên trái viết.");
      left.saveItself();
      right.type("achievements", "Người bên phải viết.");
      right.saveItself();
      right.field(".td-conflict", "Người bên trái viết.");
      left.lookForNews();
      left.field(".td-news", "Người bên phải viết.");
      left.field(".td-conflict", "Người bên trái viết.");
      left.picture("70-two-windows");
      nothingWentWrong(left);
      nothingWentWrong(right);

      right.type("passages[2].text", "chưa đủ mười lăm giây");
      right.crash();
    }
    try (Window again = writing("canbo.hatinh")) {
      again.task(task).click();
      again.field(".td-conflict", "Người bên trái viết.");
      assertThat(again.named("passages[0].text").inputValue()).isEqualTo("trái 100");
      assertThat(again.named("passages[1].text").inputValue()).isEqualTo("phải 100");
    }
    newsThatComeLateTakeNothingBack(person("canbo.thanhhoa"));
  }

  /** A slow network: what was saved meanwhile is not taken back by what was so before. */
  private void newsThatComeLateTakeNothingBack(Person officer) {
    String task = officer.taskId("writeReport", "cum-2/2016");
    try (Window left = writing(officer.userId());
        Window right = writing(officer.userId())) {
      left.claim(task);
      right.task(task).click();
      right.field("td-work .td-why");
      left.type("passages[0].text", "trái");
      left.saveItself();
      Runnable late = right.holdNews();
      right.type("passages[1].text", "phải");
      right.saveItself();
      late.run();
      right.type("passages[2].text", "phải viết tiếp");
      assertThat(right.named("passages[0].text").inputValue()).isEqualTo("trái");
      assertThat(right.named("passages[1].text").inputValue()).isEqualTo("phải");
    }
  }

  private Window writing(String userId) {
    return chromium.window(world.base()).withClock().signIn("tasklist", userId);
  }

  private void anOfficerWritesTheReportOfHisUnit(Turn turn) {
    assertThat(turn.person().userId()).isEqualTo("canbo.sonla");
    ObjectNode input = play.answer(turn);
    try (Window window = tasklist(turn)) {
      assertThat(window.task(turn.id()).innerText()).contains("Viết báo cáo và tự chấm điểm");
      window.picture("10-report-in-the-list");
      window.claim(turn.id());

      window.type("achievements", "");
      assertThat(window.complaint("achievements")).isEqualTo("Mục này bắt buộc phải nhập.");
      assertThat(window.mayComplete()).isFalse();
      window.picture("11-report-required-field-empty");

      window.type("achievements", input.path("achievements").asText());
      window.save();
      window.text("Đã lưu nháp");
      assertThat(window.notice()).contains("Đã lưu nháp");
      assertThat(turn.person().page(turn.id()).path("draft").path("achievements").asText())
          .isEqualTo(input.path("achievements").asText());
      nothingOfTheFormStaysInTheBrowser(window, input.path("achievements").asText());
      window.picture("12-report-draft-kept");
    }
    try (Window window = tasklist(turn)) {
      window.task(turn.id()).click();
      assertThat(window.notice()).contains("bản nháp");
      assertThat(window.named("achievements").inputValue())
          .isEqualTo(input.path("achievements").asText());

      fields(turn, input)
          .forEach(
              (name, text) -> {
                if (text.equals("Đạt")) {
                  window.select(name, text);
                } else {
                  window.type(name, text);
                }
              });
      window.picture("13-report-filled");
      nothingWentWrong(window);
      window.complete(turn.id());
      window.picture("14-report-done");
    }
    assertThat(person("canbo.sonla").tasks("writeReport", YEAR)).isEmpty();
    JsonNode sheet =
        person("giamdoc.sonla")
            .page(person("giamdoc.sonla").taskId("signReport", turn.businessKey()))
            .path("view");
    assertThat(sheet.path("achievements").asText()).isEqualTo(input.path("achievements").asText());
    // Sơn La is seventh of eight: six steps short of its first target, an eighth of 8 points each
    assertThat(sheet.path("total").decimalValue())
        .isEqualByComparingTo(sheet.path("standard").decimalValue().subtract(new BigDecimal("6")));
    assertThat(sheet.path("passages")).hasSize(5);
  }

  private void theOtherSevenReportsAreWritten() {
    assertThat(play.turns("writeReport")).hasSize(7);
    for (Turn turn : play.turns("writeReport")) {
      ObjectNode input = play.answer(turn);
      try (Window window = tasklist(turn)) {
        window.claim(turn.id());
        input
            .path("issues")
            .forEach(
                issue -> {
                  window.press("Thêm vướng mắc, kiến nghị");
                  String kind = issue.path("kind").asText();
                  window.select(
                      "issues[0].kind", kind.equals("OBSTACLE") ? "Vướng mắc" : "Kiến nghị");
                  window.type("issues[0].subject", issue.path("subject").asText());
                  window.type("issues[0].text", issue.path("text").asText());
                });
        window.fill(fields(turn, input));
        nothingWentWrong(window);
        window.complete(turn.id());
      }
    }
  }

  /** One of the scorers who give less than the unit itself, and say why. */
  private Turn aHarshScorer() {
    return play.turns("crossScore").stream()
        .filter(turn -> !score(play.answer(turn), 0).path("reason").asText().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** What is to be typed into which field of the report's form. */
  private static Map<String, String> fields(Turn turn, JsonNode input) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("achievements", input.path("achievements").asText());
    for (int place = 0; place < input.path("passages").size(); place++) {
      fields.put(
          "passages[%d].text".formatted(place),
          input.path("passages").get(place).path("text").asText());
    }
    List<String> places = input.path("scores").findValuesAsText("criterion");
    JsonNode sheet = turn.person().page(turn.id()).path("view").path("sheet");
    for (JsonNode row : sheet.path("rows")) {
      if (row.path("byUnit").asBoolean()) {
        int place = places.indexOf(row.path("code").asText());
        JsonNode score = score(input, place);
        String path = "scores[%d].".formatted(place);
        row.path("asked")
            .forEach(
                fact -> {
                  String name = fact.asText().toLowerCase(Locale.ROOT);
                  fields.put(
                      path + name,
                      row.path("kind").asText().equals("ACHIEVED")
                          ? "Đạt"
                          : Window.inVietnamese(score.path(name)));
                });
        fields.put(path + "note", score.path("note").asText());
      }
    }
    return fields;
  }

  private void theOfficerOfAnotherUnitDoesNotSeeIt(Turn other) {
    try (Window window = chromium.window(world.base()).signIn("tasklist", "canbo.dienbien")) {
      assertThat(window.tasks().count()).isEqualTo(1);
      assertThat(window.task(other.id()).count()).isZero();
      window.picture("15-other-unit-sees-its-own-task");
    }
  }

  private void anAdministratorFollowsTheYearInCockpit() {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(YEAR)
            .processDefinitionKey("awardYear")
            .singleResult()
            .getId();
    try (Window window = chromium.window(world.base()).signIn("cockpit", "admin")) {
      window.open("/camunda/app/cockpit/default/#/processes");
      window.follow("Năm thi đua");
      window.text(YEAR);
      window.field(".djs-container svg .djs-shape");
      window.picture("16-cockpit-award-year");
      window.open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
      window.text(YEAR);
      window.field(".djs-container svg .djs-shape");
      window.text("pactSigned");
      window.picture("17-cockpit-instance");
    }
  }

  private void theSecretaryChecksTheReport(Turn turn) {
    assertThat(turn.person().userId()).isEqualTo("thuky.laocai");
    try (Window window = tasklist(turn)) {
      window.claim(turn.id());
      assertThat(window.mayComplete()).isFalse();

      window.choose("complete", "Trả lại để bổ sung");
      window.type("newDue", "2030-05-15");
      window.pressComplete();
      assertThat(window.refusal()).contains("Chưa có nhận xét nào");
      assertThat(window.named("newDue").inputValue()).isEqualTo("2030-05-15");
      window.picture("20-check-refused-by-the-server");
      assertThat(person("thuky.laocai").tasks("checkReport", turn.businessKey())).hasSize(1);

      window.choose("complete", "Hồ sơ đầy đủ");
      window.picture("21-check-complete");
      nothingWentWrong(window);
      window.complete(turn.id());
    }
    assertThat(person("thuky.laocai").tasks("checkReport", turn.businessKey())).isEmpty();
    assertThat(unit("son-la").path("reportState").asText()).isEqualTo("ACCEPTED");
    assertThat(unit("son-la").path("reportVersions").asInt()).isEqualTo(1);
  }

  private void anOfficerScoresTheReportOfAnotherUnit(Turn turn) {
    JsonNode view = turn.person().page(turn.id()).path("view");
    JsonNode harsh = score(play.answer(turn), 0);
    String reason = harsh.path("reason").asText();
    try (Window window = tasklist(turn)) {
      window.claim(turn.id());
      window.type("scores[0].points", "999");
      assertThat(window.complaint("scores[0].points")).isEqualTo("Giá trị lớn hơn mức cho phép.");
      assertThat(window.mayComplete()).isFalse();

      window.type("scores[0].points", harsh.path("points"));
      window.type("scores[0].reason", "");
      assertThat(window.complaint("scores[0].reason")).isEqualTo("Mục này bắt buộc phải nhập.");
      assertThat(window.mayComplete()).isFalse();
      window.picture("30-cross-score-without-reason");

      window.type("scores[0].reason", reason);
      window.picture("31-cross-score");
      nothingWentWrong(window);
      window.complete(turn.id());
      nothingOfTheFormStaysInTheBrowser(window, reason);
    }
    assertThat(turn.person().tasks("crossScore", YEAR))
        .noneMatch(task -> task.path("id").asText().equals(turn.id()));
    assertThat(view.path("unit").asText()).isNotEmpty();
    play.until(
        open -> open.name().equals("settleScores") || open.name().equals("settleHeadUnitScore"));
    String sheets =
        person("giamdoc.laocai")
                .page(play.turns("settleScores").get(0).id())
                .path("view")
                .toString()
            + person("giamdoc.hagiang")
                .page(play.turns("settleHeadUnitScore").get(0).id())
                .path("view");
    assertThat(sheets).contains(reason).contains(harsh.path("points").asText());
  }

  /** As those of the reference case, whose reports are entered over HTTP. */
  private void theScoresAreThoseComputedByHand() {
    ReferenceScores scores = ReferenceScores.of(person("giamdoc.laocai"), YEAR);
    scores.followFromTheirInputs();
    scores.areThoseComputedByHand();
  }

  private void theMeetingsFormsAreThere(String... names) {
    for (String name : names) {
      Turn turn = play.untilThereIs(name).get(0);
      try (Window window = tasklist(turn)) {
        if (turn.person().page(turn.id()).path("assignee").isNull()) {
          window.claim(turn.id());
        } else {
          window.task(turn.id()).click();
          window.field("td-work .td-why").waitFor();
        }
        window.picture("39-" + name);
        nothingWentWrong(window);
      }
    }
  }

  private void aDirectorCastsHisBallot(Turn turn) {
    ObjectNode input = play.answer(turn);
    try (Window window = tasklist(turn)) {
      window.claim(turn.id());
      assertThat(window.mayComplete()).isFalse();
      for (int line = 0; line < input.path("choices").size(); line++) {
        String opinion = input.path("choices").get(line).path("opinion").asText();
        window.pick("choices[%d].opinion".formatted(line), opinion);
      }
      assertThat(window.mayComplete()).isFalse();
      window.tick("reviewed");
      window.picture("40-ballot");
      assertThat(window.maySave()).as("a ballot keeps no draft").isFalse();
      String receipt = window.field("td-work code").innerText();
      nothingOfTheFormStaysInTheBrowser(window, "AGREE");
      nothingWentWrong(window);
      window.loseFirstAnswerTo("**/" + turn.id() + "/completion");
      window.complete(turn.id());
      window.text("đã vào hòm phiếu từ lần gửi trước");
      window.picture("41-ballot-answer-lost");
      assertThat(window.requestKeys()).hasSize(2);
      nothingOfTheFormStaysInTheBrowser(window, "AGREE");
      nothingOfTheFormStaysInTheBrowser(window, receipt);
      assertThat(window.addresses())
          .anyMatch(address -> address.endsWith(turn.id() + "/completion"))
          .noneMatch(address -> address.endsWith("/draft"))
          .noneMatch(address -> address.contains("AGREE") || address.contains(receipt));
    }
    assertThat(person("giamdoc.caobang").tasks("castBallot", YEAR)).isEmpty();
    assertThat(history.createHistoricVariableInstanceQuery().list())
        .noneMatch(variable -> String.valueOf(variable.getValue()).contains("AGREE"));
    Turn other = play.turns("castBallot").get(0);
    assertThat(other.person().page(other.id()).path("view").path("voted").asInt()).isEqualTo(1);
  }

  private void theHeadSignsTheSubmission(Turn turn) {
    assertThat(turn.person().userId()).isEqualTo("giamdoc.laocai");
    try (Window window = tasklist(turn)) {
      window.claim(turn.id());
      window.text("Hồ sơ còn nguyên");
      window.type("letterNumber", "bảy");
      assertThat(window.complaint("letterNumber")).isEqualTo("Giá trị không đúng định dạng.");
      assertThat(window.mayComplete()).isFalse();
      window.type("letterNumber", "07/TTr-CTĐ");
      window.picture("50-submission");
      nothingWentWrong(window);
      window.complete(turn.id());
    }
    assertThat(person("giamdoc.laocai").tasks("signSubmission", YEAR)).isEmpty();
    Turn received = play.turns("receiveDossier").get(0);
    assertThat(received.person().page(received.id()).toString()).contains("07/TTr-CTĐ");
  }

  private void theMinisterDecides(Turn turn) {
    assertThat(turn.person().userId()).isEqualTo("botruong");
    int decisions = play.answer(turn).path("decisions").size();
    assertThat(decisions).isEqualTo(3);
    try (Window window = tasklist(turn)) {
      window.claim(turn.id());
      for (int line = 0; line < decisions; line++) {
        assertThat(window.mayComplete()).isFalse();
        window.choose("decisions[%d].outcome".formatted(line), "Tặng theo đề nghị");
      }
      assertThat(window.mayComplete()).isTrue();
      window.choose("decisions[2].outcome", "Từ chối");
      window.type("decisions[2].reason", "");
      assertThat(window.complaint("decisions[2].reason")).isEqualTo("Mục này bắt buộc phải nhập.");
      assertThat(window.mayComplete()).isFalse();
      window.picture("60-refusal-without-reason");
      window.choose("decisions[2].outcome", "Tặng theo đề nghị");
      window.picture("61-decision");
      nothingWentWrong(window);
      window.complete(turn.id());
      window.picture("62-minister-done");
    }
    assertThat(person("botruong").tasks("decide", YEAR)).isEmpty();
    assertThat(play.turns("issueDecision")).hasSize(1);
  }

  private Window tasklist(Turn turn) {
    return chromium.window(world.base()).signIn("tasklist", turn.person().userId());
  }

  private static void nothingWentWrong(Window window) {
    assertThat(window.scriptErrors()).isEmpty();
  }

  private static void nothingOfTheFormStaysInTheBrowser(Window window, String typed) {
    assertThat(window.browserStorage()).doesNotContain(typed).doesNotContain("camForm:");
  }

  private static JsonNode score(JsonNode input, int line) {
    return input.path("scores").get(line);
  }

  private Turn untilOpen(String name, String unit) {
    Predicate<Turn> wanted = is(name, unit);
    play.until(wanted);
    return turn(name, unit);
  }

  private Turn turn(String name, String unit) {
    return play.turns(name).stream().filter(is(name, unit)).findFirst().orElseThrow();
  }

  private static Predicate<Turn> is(String name, String unit) {
    return turn -> turn.name().equals(name) && turn.businessKey().equals(YEAR + "/" + unit);
  }

  private Person person(String userId) {
    return world.person(userId);
  }

  private JsonNode outcome() {
    return person("botruong").get("/api/years/" + YEAR + "/outcome").expect(200).body();
  }

  private JsonNode unit(String code) {
    return StreamSupport.stream(outcome().path("units").spliterator(), false)
        .filter(unit -> unit.path("unit").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
