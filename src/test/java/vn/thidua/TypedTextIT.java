package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.thidua.ballot.seal.QuickLocksmith;

/**
 * Nothing that was typed vanishes, whatever becomes of the dialog, the page, the session, the task
 * or the answer; and no window stays blank. In a browser, with the application under a path of its
 * own.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid}",
      "server.servlet.context-path=/thidua",
      "camunda.bpm.job-execution.enabled=false",
      "thidua.admin.password=" + World.PASSWORD
    })
@Import({World.class, RoundTrips.class, QuickLocksmith.class})
class TypedTextIT {

  private static final String YEAR = "cum-1/2016";
  private static final String OFFICER = "canbo.caobang";
  private static final String SOMEBODY_ELSE = "canbo.sonla";

  private static Chromium chromium;

  @Autowired World world;
  @Autowired RoundTrips trips;
  @Autowired RuntimeService runtime;

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

  @BeforeEach
  void aYearInWhichReportsAreWritten() {
    if (runtime.createProcessInstanceQuery().processDefinitionKey("awardYear").count() == 0) {
      world.importTheReferenceCluster();
      world
          .person("giamdoc.laocai")
          .post("/api/processes/awardYear/start", Map.of("year", YEAR))
          .expect(201);
    }
    play =
        new Play(world, trips, YEAR, world.script(2016, "ha-giang", "cao-bang"), world.everybody());
  }

  @Test
  void no_window_stays_blank_when_eight_load_at_the_same_time() {
    try (Window first = chromium.window(world.base())) {
      List<Window> windows =
          Stream.concat(Stream.of(first), Stream.generate(first::another).limit(7)).toList();
      windows.forEach(window -> window.open("/camunda/app/tasklist/default/"));
      // with one nonce for all of them, the first already leaves some blank
      for (int reload = 0; reload < 3; reload++) {
        windows.forEach(Window::startReload);
        windows.forEach(Window::isLoadedAnew);
      }
    }
  }

  @Test
  void a_start_form_keeps_its_text_until_it_is_handed_in_and_that_happens_once() {
    play.untilThereIs("writeReport");
    try (Window window = chromium.window(world.base()).signIn("tasklist", OFFICER)) {
      window.startForm("recommendation");
      window.type("text", "một");
      window.pressEscape();
      window.startFormIsClosed();
      window.startForm("recommendation");
      assertThat(window.notice()).contains("bản nháp");
      assertThat(window.named("text").inputValue()).as("after Esc").isEqualTo("một");

      window.type("text", "một hai");
      window.clickBeside();
      window.startFormIsClosed();
      window.startForm("recommendation");
      assertThat(window.named("text").inputValue()).as("clicked beside").isEqualTo("một hai");

      window.type("text", "một hai ba");
      window.picture("80-start-form-draft");
      window.reload();
      window.startFormIsOpen();
      assertThat(window.named("text").inputValue()).as("after F5").isEqualTo("một hai ba");

      window.type("text", "một hai ba bốn");
      window.loseTheSession();
      window.isAskedToSignIn();
      assertThat(window.browserStorage()).doesNotContain("bốn");
      window.picture("81-session-ended");
      window.signInAgain(SOMEBODY_ELSE);
      window.startFormIsOpen();
      assertThat(window.named("text").inputValue()).as("of somebody else").isEmpty();
      window.loseTheSession();
      window.isAskedToSignIn();
      window.signInAgain(OFFICER);
      window.startFormIsOpen();
      assertThat(window.named("text").inputValue()).as("signed in").isEqualTo("một hai ba bốn");
      window.picture("82-signed-in-again");

      window.choose("kind", "Vướng mắc");
      window.type("subject", "Mất mạng lúc nhận trả lời");
      window.loseFirstAnswerTo("**/api/processes/recommendation/start");
      window.pressStart();
      window.startFormIsClosed();
      window.text("đã được ghi từ lần gửi trước");
      window.picture("83-answer-lost");
      List<String> sent =
          window.requestKeys().stream().filter(key -> key.startsWith("POST")).toList();
      assertThat(sent).hasSize(2);
      assertThat(sent.get(1))
          .isEqualTo(sent.get(0))
          .matches("POST [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
      assertThat(
              runtime.createProcessInstanceQuery().processDefinitionKey("recommendation").count())
          .as("done once")
          .isEqualTo(1);

      window.startForm("recommendation");
      assertThat(window.named("text").inputValue()).as("a new one").isEmpty();
      assertThat(window.scriptErrors()).isEmpty();
    }
  }

  @Test
  void a_task_form_keeps_its_text_and_shows_it_when_the_task_is_taken_away() {
    Person officer = world.person(OFFICER);
    play.untilThereIs("registerPlan");
    String plan = officer.taskId("registerPlan", YEAR);
    try (Window window = chromium.window(world.base()).signIn("tasklist", OFFICER)) {
      window.claim(plan);
      window.type("content", "Kế hoạch");
      window.reload();
      window.field("td-work .td-why");
      assertThat(window.named("content").inputValue()).as("after F5").isEqualTo("Kế hoạch");

      window.type("content", "Kế hoạch năm");
      window.loseTheSession();
      window.isAskedToSignIn();
      window.signInAgain(OFFICER);
      window.field("td-work .td-why");
      assertThat(window.named("content").inputValue()).as("signed in").isEqualTo("Kế hoạch năm");

      window.type("content", "Kế hoạch năm 2016");
      window.signOut();
      assertThat(kept(officer, plan)).as("signed out").isEqualTo("Kế hoạch năm 2016");
      assertThat(window.scriptErrors()).isEmpty();
    }

    play.untilThereIs("writeReport");
    String report = officer.taskId("writeReport", YEAR + "/cao-bang");
    try (Window window = chromium.window(world.base()).withClock().signIn("tasklist", OFFICER)) {
      window.claim(report);
      window.type("achievements", "Thành tích chưa kịp gửi");
      theDeadlineOf("cao-bang");
      window.passTime();
      window.field(".td-remains", "Thành tích chưa kịp gửi");
      window.picture("84-task-taken-away");
    }
  }

  @Test
  void a_form_handed_in_while_its_draft_is_being_saved_is_done_and_not_refused_as_overtaken() {
    String year = "cum-2/2016";
    world.importTheSecondCluster();
    world
        .person("giamdoc.nghean")
        .post("/api/processes/awardYear/start", Map.of("year", year))
        .expect(201);
    new Play(world, trips, year, world.script(2016, "ha-tinh", "thanh-hoa"), world.everybody())
        .untilThereIs("registerPlan");
    Person officer = world.person("canbo.hatinh");
    String plan = officer.taskId("registerPlan", year);
    try (Window window =
        chromium.window(world.base()).withClock().signIn("tasklist", officer.userId())) {
      window.claim(plan);
      window.type("content", "Kế hoạch năm");
      Runnable late = window.holdSave();
      assertThat(kept(officer, plan)).isEqualTo("Kế hoạch năm");
      window.pressComplete();
      window.passTime();
      assertThat(window.addresses()).noneMatch(address -> address.endsWith("/completion"));
      late.run();
      window.isCompleted(plan);
      assertThat(window.addresses()).filteredOn(each -> each.endsWith("/completion")).hasSize(1);
      assertThat(window.scriptErrors()).isEmpty();
    }
    assertThat(officer.tasks("registerPlan", year)).isEmpty();
  }

  @Test
  void a_corrected_file_of_the_same_name_is_read_again() {
    try (Window window = chromium.window(world.base()).signIn("tasklist", "admin")) {
      window.startForm("holidayImport");
      window.type("year", "2031");
      window.type("source", "Thông báo 1/TB");
      window.chooseFile("file", "ngay-nghi.csv", "day;kind;name\nngày một;OFF;Tết");
      window.field("td-file", "ngay-nghi.csv");
      window.pressStart();
      assertThat(window.refusal()).isNotEmpty();

      assertThat(window.chooseFile("file", "ngay-nghi.csv", "day;kind;name\n2031-01-01;OFF;Tết"))
          .isEmpty();
      window.field("td-file", "ngay-nghi.csv");
      window.picture("85-file-read-again");
      window.pressStart();
      window.startFormIsClosed();
    }
  }

  private static String kept(Person person, String task) {
    return person.page(task).path("draft").path("content").asText();
  }

  private void theDeadlineOf(String unit) {
    world.fireTimer(
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("unitReport")
            .processInstanceBusinessKey(YEAR + "/" + unit)
            .singleResult()
            .getId());
  }
}
