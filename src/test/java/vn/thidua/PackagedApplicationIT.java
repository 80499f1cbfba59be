package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.calendar.Weeks;
import vn.thidua.demo.Script;

/** The jar as it is delivered, run as a process of its own on a database of its own. */
class PackagedApplicationIT {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String DEMO = "--spring.profiles.active=demo";
  private static final String[] NO_MAIL_SERVER = {
    "--spring.mail.host=localhost", "--spring.mail.port=1"
  };
  private static final String REPORT = "cum-1/2016/son-la";
  private static final Pattern DEMO_PASSWORD = Pattern.compile("all with the password (\\S+)");
  private static final Pattern ADMINISTRATOR =
      Pattern.compile("First administrator: (\\S+) / (\\S+)");

  @TempDir Path folder;

  @Test
  void with_256_mb_it_takes_evidence_of_20_mb_and_killed_right_after_a_completion_loses_nothing()
      throws IOException {
    try (Installation installed = new Installation(folder, "demo").withHeap("256m")) {
      installed.start("UTC", with(NO_MAIL_SERVER, DEMO)).ready();
      assertThat(installed.printed()).contains("Lường Thị Yến").contains("+07:00 ");
      String password =
          DEMO_PASSWORD.matcher(installed.printed()).results().toList().get(0).group(1);
      everybodyPrintedCanSignIn(installed, password);
      // the demo was played with the job executor running
      assertThat(
              new Person(installed.base(), "admin", password)
                  .get("/api/completeness")
                  .expect(200)
                  .body())
          .isEmpty();
      TasklistUser cockpit = TasklistUser.signIn(installed.base(), "admin", password, "cockpit");
      assertThat(definitions(cockpit)).hasSize(inTheTree(".bpmn", ".dmn").size());
      assertThat(definitions(cockpit)).allSatisfy((id, version) -> assertThat(version).isOne());
      assertThat(resources(cockpit)).isEqualTo(inTheTree(".bpmn", ".dmn", ".html"));
      Map<String, Integer> definitions = definitions(cockpit);
      Map<String, String> tasks = openTasks(cockpit);
      Person officer = new Person(installed.base(), "canbo.sonla", password);
      String written = officer.taskId("writeReport", REPORT);
      JsonNode report = answer(officer, written);
      Person another = new Person(installed.base(), "canbo.dienbien", password);
      String draft = another.taskId("writeReport", "cum-1/2016/dien-bien");
      another.put("/api/tasks/" + draft + "/draft", Map.of("achievements", "Bản nháp")).expect(204);
      large(installed, another.userId(), password)
          .goesInAndOut(another.page(draft).path("view").path("sheet"));

      officer.complete(written, report).expect(204);
      installed.kill();
      Path store = Files.createDirectory(folder.resolve("evidence"));
      installed.start("America/New_York", DEMO, "--thidua.evidence.folder=" + store).ready();

      assertThat(installed.printed()).doesNotContain("Preparing the demo");
      cockpit = TasklistUser.signIn(installed.base(), "admin", password, "cockpit");
      assertThat(deployments(cockpit)).isOne();
      assertThat(definitions(cockpit)).isEqualTo(definitions);
      Person director = new Person(installed.base(), "giamdoc.sonla", password);
      String toSign = director.taskId("signReport", REPORT);
      assertThat(director.page(toSign).path("view").path("achievements").asText())
          .isEqualTo(report.path("achievements").asText());
      tasks.remove(written);
      Map<String, String> tasksNow = openTasks(cockpit);
      assertThat(tasksNow.remove(toSign)).isNotNull();
      assertThat(tasksNow).isEqualTo(tasks);
      another = new Person(installed.base(), "canbo.dienbien", password);
      assertThat(another.page(draft).path("draft").path("achievements").asText())
          .isEqualTo("Bản nháp");
      large(installed, another.userId(), password)
          .goesInAndOut(another.page(draft).path("view").path("sheet"));
      assertThat(store).isNotEmptyDirectory();

      director.complete(toSign, answer(director, toSign)).expect(204);
      assertThat(
              new Person(installed.base(), "thuky.laocai", password).tasks("checkReport", REPORT))
          .hasSize(1);
    }
  }

  @Test
  void without_the_demo_an_administrator_gets_a_random_password_which_is_printed_once() {
    try (Installation installed = new Installation(folder, "empty")) {
      installed.start("UTC").ready();
      List<MatchResult> printed = ADMINISTRATOR.matcher(installed.printed()).results().toList();
      assertThat(printed).hasSize(1);
      String userId = printed.get(0).group(1);
      String password = printed.get(0).group(2);
      assertThat(password).hasSizeGreaterThan(20);
      theAdministratorIsAlone(installed, userId, password);

      installed.stop();
      installed.start("UTC").ready();

      assertThat(installed.printed())
          .doesNotContain("First administrator")
          .doesNotContain(password);
      TasklistUser cockpit = theAdministratorIsAlone(installed, userId, password);
      assertThat(deployments(cockpit)).isOne();
      assertThat(definitions(cockpit)).allSatisfy((id, version) -> assertThat(version).isOne());
    }
  }

  @Test
  void the_demo_refuses_a_production_database_and_leaves_nobody_in_it() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Installation installed = new Installation(folder, "postgres")) {
      String[] database = {
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres"
      };
      assertThat(installed.start("UTC", with(database, DEMO)).givesUp()).isNotZero();
      assertThat(installed.printed())
          .contains("runs on H2 only, but the database is PostgreSQL")
          .doesNotContain("Tomcat started on port");

      installed.start("UTC", database).ready();
      MatchResult admin = ADMINISTRATOR.matcher(installed.printed()).results().toList().get(0);
      theAdministratorIsAlone(installed, admin.group(1), admin.group(2));
    }
  }

  private LargeEvidence large(Installation installed, String userId, String password) {
    return new LargeEvidence(folder, installed.base(), userId, password);
  }

  private static void everybodyPrintedCanSignIn(Installation installed, String password) {
    List<String> userIds =
        Pattern.compile("(?m)^ {2}(\\S+) +\\S.*, ")
            .matcher(installed.printed())
            .results()
            .map(line -> line.group(1))
            .toList();
    assertThat(userIds).hasSizeGreaterThan(24).contains("botruong", "thuky.laocai");
    assertThat(userIds)
        .allSatisfy(
            userId -> new Person(installed.base(), userId, password).get("/api/tasks").expect(200));
    assertThat(userIds)
        .filteredOn(userId -> !tasksOf(new Person(installed.base(), userId, password)).isEmpty())
        .contains("canbo.sonla", "thuky.laocai", "giamdoc.langson", "cucngoaivu");
  }

  private static JsonNode tasksOf(Person person) {
    return person.get("/api/tasks").expect(200).body();
  }

  private static TasklistUser theAdministratorIsAlone(
      Installation installed, String userId, String password) {
    new Person(installed.base(), userId, password).get("/api/tasks").expect(200);
    TasklistUser cockpit = TasklistUser.signIn(installed.base(), userId, password, "cockpit");
    assertThat(cockpit.get(ENGINE + "/user").expect(200).body())
        .extracting(user -> user.path("id").asText())
        .containsExactly(userId);
    return cockpit;
  }

  private static JsonNode answer(Person person, String taskId) {
    return new Script(
            2016, Clock.systemDefaultZone(), Weeks.mondayToFriday(), "ha-giang", "cao-bang")
        .answer(person.page(taskId), "son-la");
  }

  private static int deployments(TasklistUser cockpit) {
    return cockpit.get(ENGINE + "/deployment/count").expect(200).body().path("count").asInt();
  }

  /** Versions of processes and rule tables by their ids. */
  private static Map<String, Integer> definitions(TasklistUser cockpit) {
    return Stream.of("/process-definition", "/decision-definition")
        .flatMap(each -> stream(cockpit.get(ENGINE + each).expect(200).body()))
        .collect(
            Collectors.toMap(
                each -> each.path("id").asText(), each -> each.path("version").asInt()));
  }

  private static Set<String> resources(TasklistUser cockpit) {
    assertThat(deployments(cockpit)).isOne();
    String deployment =
        cockpit.get(ENGINE + "/deployment").expect(200).body().get(0).path("id").asText();
    return stream(
            cockpit.get(ENGINE + "/deployment/" + deployment + "/resources").expect(200).body())
        .map(resource -> resource.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Due dates of all open tasks, as the engine tells them, by their ids. */
  private static Map<String, String> openTasks(TasklistUser cockpit) {
    Map<String, String> due = new TreeMap<>();
    stream(cockpit.get(ENGINE + "/task").expect(200).body())
        .forEach(task -> due.put(task.path("id").asText(), task.path("due").asText()));
    assertThat(due).isNotEmpty();
    assertThat(due.values()).allSatisfy(each -> assertThat(each).endsWith("+0700"));
    return due;
  }

  /** Files of {@code processes/}, by the names under which they shall be deployed. */
  private static Set<String> inTheTree(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files
          .map(file -> file.toString().replace('\\', '/'))
          .filter(file -> Stream.of(endings).anyMatch(file::endsWith))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String[] with(String[] settings, String another) {
    return Stream.concat(Stream.of(settings), Stream.of(another)).toArray(String[]::new);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
