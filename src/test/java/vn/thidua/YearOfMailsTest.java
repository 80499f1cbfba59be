package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fourteen months of a cluster's year in seconds, day by day: who forgets is reminded, what is late
 * goes up the ladder, holidays are quiet, a moved date and an extension move the reminders with
 * them, a substitute is told what the absent director is told. The list of all mails is compared
 * line by line with {@code YearOfMailsTest.txt}.
 */
@RightsSystemTest
@Import(MovableClock.Everywhere.class)
class YearOfMailsTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
  private static final LocalDate LAST = LocalDate.of(2017, 2, 28);

  @Autowired MovableClock clock;
  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired RoundTrips trips;
  @Autowired JdbcClient jdbc;
  @Autowired ManagementService management;

  private final Map<LocalDate, Runnable> diary = new HashMap<>();
  private Clusters.Made cluster;
  private LocalDate today = FIRST;

  @AfterEach
  void theClockRunsOn() {
    clock.reset();
  }

  @Test
  void everybody_is_told_what_he_must_know_when_he_must_know_it_and_no_more() throws IOException {
    at(FIRST, LocalTime.of(7, 0));
    cluster = clusters.aClusterOf(3, "vong", 2016);
    theLadderIsClimbedFromTheFirstMorning();
    whatHappens();

    for (today = FIRST; !today.isAfter(LAST); today = today.plusDays(1)) {
      at(today, LocalTime.of(8, 0));
      runAllThatIsDue();
      at(today, LocalTime.of(9, 0));
      diary.getOrDefault(today, () -> {}).run();
      runAllThatIsDue();
    }

    try (var table = getClass().getResourceAsStream("YearOfMailsTest.txt")) {
      assertThat(String.join("\n", mails()))
          .isEqualTo(new String(table.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  /** The engine set this timer when the application started, by the clock on the wall. */
  private void theLadderIsClimbedFromTheFirstMorning() {
    Job timer =
        management.createJobQuery().timers().activityId("startEvent_morningCome").singleResult();
    management.setJobDuedate(
        timer.getId(), Date.from(FIRST.atTime(8, 0).atZone(clock.getZone()).toInstant()));
  }

  private void whatHappens() {
    on("2016-01-04", () -> cluster.start().untilThereIs("signPact"));
    on("2016-01-05", () -> work("signPact", "vong-0", "vong-1"));
    // the director of vong-2 forgets, over Tết (8 to 12 February)
    on("2016-02-22", () -> work("signPact", "vong-2"));
    // plans are due on a Sunday
    on("2016-02-23", () -> work("registerPlan", "vong-0", "vong-1"));
    on("2016-02-29", () -> work("registerPlan", "vong-2"));

    on("2016-11-01", this::oneOfficerChoosesADigest);
    on("2016-11-02", () -> move("Bão số 9.", reportsAWeekLater()));
    on("2016-11-15", () -> work("writeReport", "vong-0"));
    on("2016-11-16", () -> work("signReport", "vong-0"));
    on("2016-11-17", () -> work("checkReport", "vong-1"));
    on("2016-12-08", this::vong2GetsMoreTime);
    on("2016-12-12", () -> work("writeReport", "vong-1"));
    on("2016-12-13", () -> work("signReport", "vong-1"));
    on("2016-12-14", () -> work("checkReport", "vong-0"));
    on("2016-12-15", () -> work("writeReport", "vong-2"));
    on("2016-12-16", () -> work("signReport", "vong-2"));
    on("2016-12-19", () -> play().untilThereIs("recordAttendance"));
    on("2016-12-27", () -> play().untilThereIs("assembleDossier"));
    on("2016-12-28", () -> play().untilThereIs("appraise"));
    // the Ministry's office takes more than its 25 working days, over Tết (26 January to 1
    // February)
    on("2017-02-10", this::theSecretaryOfVong2StandsInForADirectorAbroad);
    on("2017-02-13", this::theMinistryDecides);
    on("2017-02-14", () -> move("Quyết định đến chậm.", handOverInFebruary()));
    on("2017-02-15", () -> play().untilThereIs("signNextPact"));
    on("2017-02-16", () -> work("signNextPact", "vong-0", "vong-1"));
    on("2017-02-21", () -> work("signNextPact", "vong-2"));
    on("2017-02-22", () -> work("confirmHandover", "vong-0"));
    on("2017-02-28", () -> work("acceptHandover", "vong-1"));
  }

  private void oneOfficerChoosesADigest() {
    cluster.officer(1).put("/api/my-work/digest", Map.of("digest", true)).expect(204);
  }

  /** For a week and a day, in which a pact is to be signed. */
  private void theSecretaryOfVong2StandsInForADirectorAbroad() {
    cluster
        .director(2)
        .post(
            "/api/processes/substitution/start",
            Map.of(
                "principal", cluster.director(2).userId(),
                "role", "director",
                "substitute", cluster.secretary(2).userId(),
                "from", "2017-02-13",
                "until", "2017-02-20",
                "reason", "Đi công tác nước ngoài."))
        .expect(201);
  }

  private void vong2GetsMoreTime() {
    JsonNode reports =
        cluster
            .director(0)
            .get("/api/processes/deadlineExtension/start")
            .body()
            .at("/view/reports");
    JsonNode report =
        StreamSupport.stream(reports.spliterator(), false)
            .filter(each -> each.path("unit").asText().endsWith("vong-2"))
            .findFirst()
            .orElseThrow();
    cluster
        .director(0)
        .post(
            "/api/processes/deadlineExtension/start",
            Map.of(
                "report", report.path("id").asLong(),
                "newDue", "2016-12-16",
                "reason", "Cán bộ ốm."))
        .expect(201);
  }

  private void theMinistryDecides() {
    for (Play.Turn turn : play().untilThereIs("issueDecision")) {
      play().take(turn, turn.person().page(turn.id()).at("/view/input"));
    }
  }

  private Consumer<ArrayNode> reportsAWeekLater() {
    return phases -> {
      fixed(phases, 2, "2016-12-12").put("grace", 2);
      ObjectNode review = (ObjectNode) phases.get(3);
      review.put("after", "REPORT").put("workingDays", 4);
    };
  }

  private Consumer<ArrayNode> handOverInFebruary() {
    return phases -> {
      fixed(phases, 6, "2017-02-20");
      fixed(phases, 7, "2017-02-27");
    };
  }

  private static ObjectNode fixed(ArrayNode phases, int index, String due) {
    return ((ObjectNode) phases.get(index)).put("dueOn", due);
  }

  /** The head changes the dates that the page shows him and hands them in. */
  private void move(String reason, Consumer<ArrayNode> how) {
    JsonNode year =
        cluster.director(0).get("/api/processes/calendarChange/start").body().at("/view/choices/0");
    ArrayNode phases = year.path("phases").deepCopy();
    how.accept(phases);
    cluster
        .director(0)
        .post(
            "/api/processes/calendarChange/start",
            Map.of("awardYear", year.path("id").asLong(), "phases", phases, "reason", reason))
        .expect(201);
  }

  private void on(String day, Runnable what) {
    diary.put(LocalDate.parse(day), what);
  }

  /** The people of these units do all their open tasks of this name. */
  private void work(String name, String... units) {
    Play play = play();
    for (Play.Turn turn : play.turns(name)) {
      if (List.of(units).contains(turn.unit())) {
        play.take(turn);
      }
    }
  }

  private Play play() {
    List<String> people =
        new ArrayList<>(List.of("cucngoaivu", "vanphongbo", "hoidong", "botruong"));
    cluster
        .units()
        .forEach(
            unit -> List.of("giamdoc.", "canbo.", "thuky.").forEach(id -> people.add(id + unit)));
    return new Play(world, trips, cluster.key(), world.script(2016, "vong-1", "vong-2"), people);
  }

  private void at(LocalDate day, LocalTime time) {
    clock.set(day.atTime(time));
  }

  /** Jobs and timers. */
  private void runAllThatIsDue() {
    world.runJobs();
    for (List<Job> due = timers(); !due.isEmpty(); due = timers()) {
      due.forEach(job -> management.executeJob(job.getId()));
      world.runJobs();
    }
    world.runJobs(); // the papers and mails of what these jobs did
    world.runJobs(); // the mails of these papers
  }

  private List<Job> timers() {
    return management.createJobQuery().timers().executable().orderByJobDuedate().asc().list();
  }

  /** Day, subject, recipients; in the order in which they were written. */
  private List<String> mails() {
    record Mail(LocalDate day, String subject, String to) {}
    return jdbc
        .sql("select cast(created_at as date) as day_, subject, recipient from mail order by id")
        .query(
            (row, n) ->
                new Mail(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                mail -> mail.day() + " " + mail.subject(),
                java.util.LinkedHashMap::new,
                Collectors.mapping(Mail::to, Collectors.toList())))
        .entrySet()
        .stream()
        .map(
            each ->
                each.getKey()
                    + " → "
                    + each.getValue().stream()
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining(", ")))
        .toList();
  }
}
