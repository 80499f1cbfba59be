package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.Play.Turn;
import vn.thidua.ballot.seal.QuickLocksmith;
import vn.thidua.dossier.Dossiers;
import vn.thidua.year.AwardYears;

/**
 * The reference case: Cluster no. 1, year 2016, from the pact to the hand-over, worked over HTTP by
 * all its people. On the way one report is returned, one unit is late and extended, the head unit's
 * own case goes to its deputy, a tie goes to a run-off, and the Ministry asks back once. It is
 * played on the days on which it happened, so that its papers tell one story.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid}",
      "camunda.bpm.job-execution.enabled=false",
      "thidua.admin.password=" + World.PASSWORD
    })
@Tag("system")
@Import({
  World.class,
  RoundTrips.class,
  QuickLocksmith.class,
  ReferencePapers.class,
  ReferenceFigures.class,
  MovableClock.Everywhere.class
})
class ReferenceCaseTest {

  private static final String YEAR = "cum-1/2016";

  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired World world;
  @Autowired RoundTrips trips;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired AwardYears years;
  @Autowired Dossiers dossiers;
  @Autowired ReferencePapers papers;
  @Autowired ReferenceFigures figures;

  private Play play;

  @AfterEach
  void theClockOnTheWall() {
    clock.reset();
  }

  @Test
  void cluster_no_1_in_2016_ends_as_it_did() throws IOException {
    itIs("2016-01-04");
    world.importTheReferenceCluster();
    person("giamdoc.laocai")
        .post("/api/processes/awardYear/start", Map.of("year", YEAR))
        .expect(201);
    play =
        new Play(world, trips, YEAR, world.script(2016, "ha-giang", "cao-bang"), world.everybody());

    theHeadAloneOpensTheYear();
    everyUnitSignsThePactAndRegistersItsPlan();
    fourMovementsAndARecommendation();
    itIs("2016-12-02");
    allOthersReportBefore("dien-bien");
    itIs("2016-12-06");
    aLateUnitIsExtended("dien-bien");
    anIncompleteReportIsReturned("son-la");
    theHeadUnitsReportGoesToTheDeputy();
    itIs("2016-12-14");
    theHeadUnitsScoresAreSettledByTheDeputy();
    play.untilThereIs("recordAttendance");
    itIs("2016-12-27");
    theVoteNeedsARunOff();
    itIs("2016-12-28");
    theMinistryAsksBackOnce();
    itIs("2017-01-25");
    awardsAreConfidentialUntilPublished();
    play.turns("issueDecision").forEach(play::take);
    itIs("2017-02-06");
    play.toTheEnd();

    JsonNode outcome = outcomeFor("botruong");
    keep(outcome);
    MailFiles.keep(world.administrator(), YEAR, folder("mails"));
    MailFiles.tellNoSecrets(world.administrator(), YEAR);
    keepTheBoxes();
    itIsWhatHappened(outcome);
    theScoresCanBeComputedAgain();
    theNextYearIsThere();
    allPapersTellIt();
    theirDatesTellOneStory();
    theDossierIsWholeAndVerifiable();
  }

  private void theScoresCanBeComputedAgain() throws IOException {
    ReferenceScores scores = ReferenceScores.keep(person("giamdoc.laocai"), YEAR, folder(""));
    scores.followFromTheirInputs();
    scores.areThoseComputedByHand();
  }

  private void theHeadAloneOpensTheYear() {
    assertThat(person("giamdoc.caobang").tasks("openYear", YEAR)).isEmpty();
    Turn open = play.untilThereIs("openYear").get(0);
    assertThat(open.person().userId()).isEqualTo("giamdoc.laocai");
    play.take(open);
  }

  private void everyUnitSignsThePactAndRegistersItsPlan() {
    assertThat(play.untilThereIs("signPact")).hasSize(8);
    assertThat(play.untilThereIs("registerPlan")).hasSize(8);
    play.untilThereIs("writeReport");
    assertThat(outcomeFor("canbo.sonla").path("plansRegistered").asInt()).isEqualTo(8);
  }

  private void fourMovementsAndARecommendation() {
    long year =
        (Long)
            runtime
                .createVariableInstanceQuery()
                .variableName("awardYear")
                .list()
                .get(0)
                .getValue();
    for (String theme :
        List.of(
            "Nhiệm vụ chính trị năm 2016",
            "86 năm Ngày thành lập Đảng",
            "126 năm Ngày sinh Chủ tịch Hồ Chí Minh",
            "Bầu cử Quốc hội khóa XIV")) {
      person("giamdoc.laocai")
          .post(
              "/api/processes/movement/start",
              Map.of(
                  "awardYear", year,
                  "theme", theme,
                  "occasion", theme,
                  "startsOn", LocalDate.of(2016, 1, 4).toString(),
                  "endsOn", LocalDate.of(2016, 12, 20).toString()))
          .expect(201);
    }
    person("canbo.laichau")
        .post(
            "/api/processes/recommendation/start",
            Map.of(
                "awardYear", year,
                "unit", "lai-chau",
                "kind", "OBSTACLE",
                "subject", "Thiếu phiên dịch",
                "text", "Đơn vị thiếu phiên dịch tiếng Trung vào mùa cao điểm."))
        .expect(201);
    play.until(turn -> turn.name().equals("writeReport"));
    assertThat(instances("movement")).isEqualTo(4);
    assertThat(instances("recommendation")).isEqualTo(1);
  }

  private void itIs(String day) {
    clock.runFrom(LocalDate.parse(day).atTime(9, 0));
  }

  private void allOthersReportBefore(String late) {
    String itsCase = YEAR + "/" + late;
    play.until(turn -> turn.name().equals("checkReport") || turn.businessKey().equals(itsCase));
  }

  private void aLateUnitIsExtended(String unit) {
    world.fireTimer(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(YEAR + "/" + unit)
            .processDefinitionKey("unitReport")
            .singleResult()
            .getId());
    Turn decision = play.turns("decideLateReport").get(0);
    assertThat(decision.person().userId()).isEqualTo("giamdoc.laocai");
    play.take(decision);
    assertThat(play.turns("writeReport")).extracting(Turn::unit).contains(unit);
  }

  private void anIncompleteReportIsReturned(String unit) {
    Turn check = untilOpen("checkReport", unit);
    assertThat(check.person().userId()).isEqualTo("thuky.laocai");
    play.take(
        check,
        Map.of(
            "complete",
            false,
            "remarks",
            List.of(Map.of("text", "Thiếu số liệu đoàn ra, đoàn vào quý IV.")),
            "newDue",
            world.workingDay(5).toString()));
    assertThat(
            untilOpen("writeReport", unit)
                .person()
                .page(untilOpen("writeReport", unit).id())
                .toString())
        .contains("Thiếu số liệu đoàn ra, đoàn vào quý IV.");
  }

  private void theHeadUnitsReportGoesToTheDeputy() {
    Turn check = untilOpen("checkReport", "lao-cai");
    assertThat(check.person().userId()).isEqualTo("giamdoc.hagiang");
    assertThat(person("thuky.laocai").tasks("checkReport", YEAR + "/lao-cai")).isEmpty();
    assertThat(person("thuky.laocai").complete(check.id(), Map.of("complete", true)).status())
        .isEqualTo(404);
  }

  private void theHeadUnitsScoresAreSettledByTheDeputy() {
    Turn settle = play.untilThereIs("settleHeadUnitScore").get(0);
    assertThat(settle.person().userId()).isEqualTo("giamdoc.hagiang");
    play.take(settle);
  }

  private void theVoteNeedsARunOff() {
    List<Turn> first = play.untilThereIs("castBallot");
    assertThat(first).hasSize(8);
    first.forEach(play::take);
    List<Turn> runOff = play.untilThereIs("castBallot");
    assertThat(runOff).hasSize(8);
    assertThat(runOff.get(0).person().page(runOff.get(0).id()).path("view").path("runOff").asInt())
        .isEqualTo(1);
    runOff.forEach(play::take);
  }

  private void theMinistryAsksBackOnce() {
    Turn receive = play.untilThereIs("receiveDossier").get(0);
    play.take(
        receive,
        Map.of("complete", false, "question", "Đề nghị bổ sung biên bản kiểm phiếu có chữ ký."));
    Turn supplement = play.untilThereIs("supplementDossier").get(0);
    assertThat(supplement.person().userId()).isEqualTo("thuky.laocai");
    supplement
        .person()
        .upload(
            dossierUrl() + "/supplements/1/files",
            "Biên bản kiểm phiếu có chữ ký.pdf",
            "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF")
        .expect(201);
    play.take(supplement);
    assertThat(play.untilThereIs("receiveDossier")).hasSize(1);
  }

  private void awardsAreConfidentialUntilPublished() {
    play.untilThereIs("issueDecision");
    assertThat(outcomeFor("giamdoc.caobang").path("units"))
        .allSatisfy(unit -> assertThat(unit.path("awardedAward").isNull()).isTrue());
  }

  private void itIsWhatHappened(JsonNode outcome) {
    assertThat(outcome.path("plansRegistered").asInt()).isEqualTo(8);
    assertThat(outcome.path("unitCount").asInt()).isEqualTo(8);
    assertThat(outcome.path("headUnit").asText()).isEqualTo("lao-cai");
    assertThat(outcome.path("nextHeadUnit").asText()).isEqualTo("ha-giang");
    assertThat(outcome.path("state").asText()).isEqualTo("CLOSED");
    assertThat(unitsWith(outcome, "proposedAward", "FLAG"))
        .containsExactlyInAnyOrder("lao-cai", "cao-bang");
    assertThat(unitsWith(outcome, "proposedAward", "CERTIFICATE")).containsExactly("lai-chau");
    assertThat(unitsWith(outcome, "awardedAward", "FLAG"))
        .containsExactlyInAnyOrder("lao-cai", "cao-bang");
    assertThat(unitsWith(outcome, "awardedAward", "CERTIFICATE")).containsExactly("lai-chau");
    assertThat(unit(outcome, "son-la").path("reportVersions").asInt()).isEqualTo(2);
    assertThat(unit(outcome, "lao-cai").path("rank").asInt()).isEqualTo(1);
    assertThat(unit(outcome, "lai-chau").path("votes")).hasSize(2);
    assertThat(outcome.path("units"))
        .allSatisfy(unit -> assertThat(unit.path("verdict").asText()).isEqualTo("ELIGIBLE"));
  }

  private void theNextYearIsThere() {
    assertThat(outcomeFor("giamdoc.hagiang", "cum-1/2017").path("headUnit").asText())
        .isEqualTo("ha-giang");
    assertThat(person("giamdoc.hagiang").tasks("openYear", "cum-1/2017")).hasSize(1);
    assertThat(person("giamdoc.laocai").tasks("openYear", "cum-1/2017")).isEmpty();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(YEAR)
                .processDefinitionKey("awardYear")
                .completed()
                .count())
        .isEqualTo(1);
  }

  private void theDossierIsWholeAndVerifiable() throws IOException {
    String url = dossierUrl();
    Path zip =
        Files.write(folder("").resolve("dossier.zip"), person("cucngoaivu").download(url + "/zip"));
    try (ZipFile open = new ZipFile(zip.toFile())) {
      assertThat(open.stream().map(ZipEntry::getName))
          .contains(
              "00-muc-luc.pdf",
              "so-lieu/bang-diem.xlsx",
              "so-lieu/du-lieu.json",
              "MANIFEST.sha256",
              "to-trinh.pdf",
              "to-trinh.docx",
              "TO-TRINH.sha256",
              "hoi-dap.txt",
              "bo-sung/01/tra-loi.txt",
              "bo-sung/01/01-Bien-ban-kiem-phieu-co-chu-ky.pdf",
              "bo-sung/01/MANIFEST.sha256")
          .anyMatch(name -> name.matches("van-ban/.*[Bb]ien-ban-kiem-phieu.*pdf"))
          .filteredOn(name -> name.contains("ao-cao-thanh-tich") && name.endsWith(".pdf"))
          .hasSize(3);
    }
    assertThat(
            person("cucngoaivu").get(url + "/check").expect(200).body().path("intact").asBoolean())
        .isTrue();
    assertThat(person("giamdoc.caobang").get(url + "/check").status()).isEqualTo(404);
  }

  private String dossierUrl() {
    long year = years.find("cum-1", 2016).orElseThrow().id();
    return "/api/dossiers/" + dossiers.idOfYear(year).orElseThrow();
  }

  private void allPapersTellIt() throws IOException {
    long year = years.find("cum-1", 2016).orElseThrow().id();
    Path folder = folder("documents");
    List<ReferencePapers.Printed> printed = papers.of(year);
    ReferencePapers.keep(printed, folder);
    ReferencePapers.haveTheShapeOfTheSamples(printed);
    figures.requireEqual(printed, year);
    figures.requireOffices();
    ReferencePapers.openedByOthers(printed, folder);
  }

  /** The decision answers the letter, and nothing was written outside the case's own time. */
  private void theirDatesTellOneStory() {
    long year = years.find("cum-1", 2016).orElseThrow().id();
    assertThat(
            jdbc.sql(
                    """
                    select cast(s.signed_at as date), d.issued_on from decision_document d
                    join dossier s on s.id = d.dossier where s.award_year = ?
                    """)
                .param(year)
                .query((row, n) -> List.of(day(row, 1), day(row, 2)))
                .single())
        .isEqualTo(List.of(LocalDate.of(2016, 12, 28), LocalDate.of(2017, 1, 25)));
    assertThat(
            jdbc.sql("select issued_on from archive_document where issued and case_key like ?")
                .param(YEAR + "%")
                .query(LocalDate.class)
                .list())
        .isNotEmpty()
        .allSatisfy(
            day -> assertThat(day).isBetween(LocalDate.of(2016, 1, 4), LocalDate.of(2017, 2, 6)));
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private Turn untilOpen(String name, String unit) {
    String businessKey = YEAR + "/" + unit;
    Predicate<Turn> wanted =
        turn -> turn.name().equals(name) && turn.businessKey().equals(businessKey);
    play.until(wanted.or(turn -> turn.name().equals("checkReport")));
    return play.turns(name).stream().filter(wanted).findFirst().orElseThrow();
  }

  private Person person(String userId) {
    return world.person(userId);
  }

  private long instances(String process) {
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(process)
        .completed()
        .count();
  }

  private JsonNode outcomeFor(String userId) {
    return outcomeFor(userId, YEAR);
  }

  private JsonNode outcomeFor(String userId, String year) {
    return person(userId).get("/api/years/" + year + "/outcome").expect(200).body();
  }

  private static JsonNode unit(JsonNode outcome, String code) {
    return StreamSupport.stream(outcome.path("units").spliterator(), false)
        .filter(unit -> unit.path("unit").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> unitsWith(JsonNode outcome, String field, String award) {
    return StreamSupport.stream(outcome.path("units").spliterator(), false)
        .filter(unit -> unit.path(field).asText().equals(award))
        .map(unit -> unit.path("unit").asText())
        .toList();
  }

  /** Where what the case produced is left, so that it can be checked from outside. */
  String product() {
    return "reference-case";
  }

  private Path folder(String part) throws IOException {
    return Files.createDirectories(Path.of("target", product(), part));
  }

  private void keep(JsonNode outcome) throws IOException {
    keep(
        "outcome.json",
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
  }

  /** The published boxes and the program that counts them again. */
  private void keepTheBoxes() throws IOException {
    Person voter = person("giamdoc.caobang");
    JsonNode boxes = voter.get("/api/ballots/" + YEAR).expect(200).body();
    assertThat(voter.get("/api/ballots").expect(200).body()).hasSize(boxes.size());
    assertThat(person("admin").get("/api/ballots").expect(200).body()).isEmpty();
    assertThat(boxes).hasSize(2);
    for (JsonNode box : boxes) {
      Answer file = voter.get("/api/ballots/" + box.path("ballot").asLong() + "/box").expect(200);
      assertThat(file.isKeptNowhere()).isTrue();
      keep("box-" + box.path("round").asInt() + ".json", file.text());
    }
    keep("Recount.java", voter.get("/api/ballots/recount/Recount.java").expect(200).text());
    assertThat(person("admin").get("/api/ballots/" + YEAR).status()).isEqualTo(422);
  }

  private void keep(String name, String content) throws IOException {
    Files.writeString(folder("").resolve(name), content);
  }
}
