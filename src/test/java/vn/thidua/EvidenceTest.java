package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thidua.spreadsheet.Reading;

/**
 * Evidence over HTTP: what is taken and what is refused, and who sees it in which phase of the
 * report. The tests follow one report: while it is written, signed, accepted.
 */
@RightsSystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceTest {

  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.UTF_8);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired RoundTrips trips;
  @Autowired JdbcTemplate jdbc;
  @Autowired ApplicationContext context;

  private Clusters.Made cluster;
  private Clusters.Made large;
  private Play play;
  private JsonNode sheet;
  private String task;
  private long evidence;

  @BeforeAll
  void a_report_is_being_written() {
    cluster = clusters.aClusterOf(4, "chung", 2016);
    large = clusters.aClusterOf(3, "khac", 2016);
    play = cluster.start();
    play.untilThereIs("writeReport");
    task = writer().taskId("writeReport", caseOf(2));
    sheet = writer().page(task).path("view").path("sheet");
  }

  @Test
  @Order(1)
  void a_file_is_taken_under_its_bare_name_with_its_hash() throws Exception {
    HttpResponse<byte[]> answer = attach("canbo." + unit(2), "../../etc/Kết quả.exe", PDF);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    JsonNode file = JSON.readTree(answer.body());
    evidence = file.path("id").asLong();
    assertThat(file.path("fileName").asText()).isEqualTo("Kết quả.exe.pdf");
    assertThat(file.path("sha256").asText())
        .isEqualTo(org.apache.commons.codec.digest.DigestUtils.sha256Hex(PDF));
    assertThat(file.path("version").asInt()).isEqualTo(1);
    assertThat(file.path("scanned").asBoolean()).isFalse();
  }

  @Test
  @Order(2)
  void it_comes_back_as_it_was_with_headers_that_keep_it_from_running() throws Exception {
    HttpResponse<byte[]> answer = download("canbo." + unit(2), evidence, 1);
    assertThat(answer.body()).isEqualTo(PDF);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3.exe.pdf");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).hasSize(1);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox")
        .contains("default-src 'none'");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    JsonNode history = writer().get("/api/evidence/" + evidence + "/history").expect(200).body();
    assertThat(history.path("readings")).hasSize(1);
    assertThat(history.path("versions")).hasSize(1);
  }

  @Test
  @Order(3)
  void what_is_no_evidence_is_refused_in_plain_words_and_nothing_is_kept() throws Exception {
    Map<String, Long> before = counts();
    Map<String, byte[]> refused = new LinkedHashMap<>();
    refused.put("x.pdf", new byte[] {'M', 'Z', 0x10, 0, 3, 0, 0, 0});
    refused.put("y.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
    refused.put("z.pdf", new byte[0]);
    for (Map.Entry<String, byte[]> each : refused.entrySet()) {
      HttpResponse<byte[]> answer = attach("canbo." + unit(2), each.getKey(), each.getValue());
      assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
      assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains("Đề nghị");
    }
    assertThat(attach("canbo." + unit(2), "a.pdf", PDF, "khong-co").statusCode()).isEqualTo(422);
    byte[] much = new byte[27 * 1024 * 1024];
    System.arraycopy(PDF, 0, much, 0, PDF.length);
    HttpResponse<byte[]> tooLarge = attach("canbo." + unit(2), "a.pdf", much);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(text(tooLarge)).contains("lớn hơn giới hạn");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void twenty_megabytes_go_in_and_come_out_unchanged() throws Exception {
    byte[] large = new byte[20 * 1024 * 1024];
    new Random(2016).nextBytes(large);
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    HttpResponse<byte[]> kept =
        send(
            "canbo." + unit(2),
            "POST",
            "/api/evidence/" + evidence + "/versions",
            multipart(Map.of(), "large.pdf", large));
    assertThat(kept.statusCode()).as(text(kept)).isEqualTo(201);
    JsonNode file = JSON.readTree(kept.body());
    assertThat(file.path("version").asInt()).isEqualTo(2);
    HttpResponse<byte[]> answer = download("canbo." + unit(2), evidence, 2);
    assertThat(org.apache.commons.codec.digest.DigestUtils.sha256Hex(answer.body()))
        .isEqualTo(file.path("sha256").asText());
    assertThat(download("canbo." + unit(2), evidence, 1).body()).isEqualTo(PDF);
  }

  @Test
  @Order(5)
  void while_it_is_written_only_those_who_write_it_see_anything() throws Exception {
    List<String> own = List.of("canbo." + unit(2), "giamdoc." + unit(2));
    allowed("being written", own);
    found("being written", own);
    for (String stranger : everybodyBut(2)) {
      assertThat(attach(stranger, "a.pdf", PDF).statusCode()).as(stranger).isEqualTo(404);
      assertThat(versionBy(stranger).statusCode()).as(stranger).isEqualTo(404);
      assertThat(removal(stranger).statusCode()).as(stranger).isEqualTo(404);
      Person person = world.person(stranger);
      assertThat(person.get("/api/evidence?awardYear=" + year() + "&unit=" + unit(2)).status())
          .isEqualTo(404);
      assertThat(person.get("/api/evidence/" + evidence + "/history").status()).isEqualTo(404);
      assertThat(person.get("/api/tasks/" + task).status()).isEqualTo(404);
      assertThat(person.put("/api/tasks/" + task + "/draft", Map.of("a", 1)).status())
          .isEqualTo(404);
      assertThat(
              person
                  .post("/api/tasks/" + task + "/presence", Map.of("tab", "x", "version", 0))
                  .status())
          .isEqualTo(404);
      assertThat(person.post("/api/reports/" + report() + "/reckoning", Map.of()).status())
          .isEqualTo(422);
    }
    // of the unit itself only the officers change anything
    for (String colleague : List.of("giamdoc." + unit(2), "thuky." + unit(2))) {
      assertThat(attach(colleague, "a.pdf", PDF).statusCode()).as(colleague).isEqualTo(404);
      assertThat(removal(colleague).statusCode()).as(colleague).isEqualTo(404);
    }
  }

  @Test
  @Order(6)
  void opening_and_saving_the_form_costs_the_same_whatever_else_is_stored() throws Exception {
    // one more or less: names are remembered for a minute and then read again
    writer().page(task);
    save(draftVersion());
    int opening = costOf(() -> writer().page(task));
    int saving = costOf(() -> save(draftVersion()));
    int reckoning = costOf(this::reckon);
    for (int more = 0; more < 5; more++) {
      assertThat(attach("canbo." + unit(2), "m" + more + ".pdf", PDF).statusCode()).isEqualTo(201);
    }
    clusters.aClusterOf(12, "nhieu", 2015);
    assertThat(costOf(() -> writer().page(task))).isBetween(opening - 1, opening + 1);
    assertThat(costOf(() -> save(draftVersion()))).isBetween(saving - 1, saving + 1);
    assertThat(costOf(this::reckon)).isBetween(reckoning - 1, reckoning + 1);
    assertThat(opening).isLessThanOrEqualTo(40);
  }

  @Test
  @Order(6)
  void sixty_criteria_take_no_more_statements_than_thirty() {
    SixtyCriteria.importFor("cum-khac", context);
    Play others = large.start();
    others.untilThereIs("writeReport");
    Person officer = large.officer(2);
    String form = officer.taskId("writeReport", large.key());
    assertThat(officer.page(form).path("view").path("sheet").path("rows")).hasSize(60);
    writer().page(task);
    int opening = costOf(() -> writer().page(task));
    assertThat(costOf(() -> officer.page(form))).isBetween(opening - 2, opening + 1);
    others.take(others.turns("writeReport").get(0));
    // sixty scores go in one batch
    assertThat(others.dearestTrips().get("writeReport")).isLessThanOrEqualTo(60);
  }

  @Test
  @Order(7)
  void a_session_of_tasklist_keeps_its_id_over_our_interface() {
    TasklistUser officer =
        TasklistUser.signIn(world.base(), "canbo." + unit(2), World.PASSWORD, "tasklist");
    String before = officer.session();
    officer.get("/api/tasks").expect(200);
    officer.get("/api/tasks/" + task).expect(200);
    assertThat(officer.session()).isEqualTo(before);
  }

  @Test
  @Order(7)
  void a_file_of_another_year_is_flagged_at_once_and_of_other_units_the_unit_learns_nothing() {
    assertThat(reckoned().path("elsewhere")).isEmpty();
    theSameFile(Long.parseLong(year()), unit(1));
    assertThat(reckoned().path("elsewhere")).isEmpty();
    theSameFile(
        jdbc.queryForObject(
            "select id from award_year where cluster_code = ?", Long.class, large.code()),
        unit(2));
    JsonNode answer = reckoned();
    assertThat(
            answer
                .path("elsewhere")
                .path(org.apache.commons.codec.digest.DigestUtils.sha256Hex(PDF))
                .toString())
        .contains("Đơn vị đã dùng tệp này cho năm 2016")
        .doesNotContain("cũng dùng tệp này");
    assertThat(answer.path("findings").findValuesAsText("text"))
        .anyMatch(each -> each.contains("m0.pdf") && each.contains("năm khác"));
  }

  private void theSameFile(long awardYear, String unit) {
    jdbc.update(
        """
        insert into evidence (award_year, unit, criterion, kind, note, versions)
        values (?, ?, '1.1.1', 'REPORT', '', 1)
        """,
        awardYear,
        unit);
    long id = jdbc.queryForObject("select max(id) from evidence", Long.class);
    jdbc.update(
        """
        insert into evidence_version
        select ?, 1, 'copy.pdf', media_type, byte_count, sha256, 'somebody', uploaded_at, scanned
          from evidence_version where evidence = ? and version_number = 1
        """,
        id,
        evidence);
  }

  @Test
  @Order(8)
  void once_signed_the_checker_and_the_head_see_it_and_nobody_changes_it() throws Exception {
    play.until(turn -> !turn.businessKey().equals(caseOf(2)) || turn.name().equals("checkReport"));
    allowed("signed", unitAndLeaders());
    found("signed", unitAndLeaders());
    assertThat(attach("canbo." + unit(2), "late.pdf", PDF).statusCode()).isEqualTo(404);
    assertThat(removal("canbo." + unit(2)).statusCode()).isEqualTo(404);
    // a version that the signed report does not carry stays with the unit
    assertThat(download("thuky." + unit(0), evidence, 1).statusCode()).isEqualTo(404);
    JsonNode seen =
        world
            .person("thuky." + unit(0))
            .page(world.person("thuky." + unit(0)).taskId("checkReport", caseOf(2)))
            .path("view")
            .path("sheet");
    assertThat(seen.findValues("evidence").toString()).contains("\"version\":2");
    assertThat(seen.path("signature").path("hash").asText()).hasSize(64);
  }

  @Test
  @Order(8)
  void the_checker_reads_the_signed_versions_and_only_the_unit_who_opened_its_files() {
    Person checker = world.person("thuky." + unit(0));
    JsonNode stages = checker.get("/api/reports/" + report() + "/versions").expect(200).body();
    assertThat(stages).hasSize(1);
    assertThat(stages.get(0).path("contentHash").asText()).hasSize(64);
    assertThat(stages.get(0).path("signed").path("by").asText())
        .isNotEmpty()
        .isNotEqualTo("giamdoc." + unit(2));
    JsonNode first = checker.get("/api/reports/" + report() + "/versions/1").expect(200).body();
    assertThat(first.path("version").asInt()).isEqualTo(1);
    assertThat(first.findValues("evidence").toString()).contains("\"version\":2");
    assertThat(checker.get("/api/reports/" + report() + "/versions/2").status()).isEqualTo(422);
    assertThat(
            Reading.firstSheet(
                checker.download("/api/reports/" + report() + "/versions/1/report.xlsx")))
        .hasSize(35);
    assertThat(
            world
                .person("canbo." + unit(1))
                .get("/api/reports/" + report() + "/versions/1")
                .status())
        .isEqualTo(422);
    JsonNode seen = checker.get("/api/evidence/" + evidence + "/history").expect(200).body();
    assertThat(seen.path("versions")).hasSize(1);
    assertThat(seen.path("own").asBoolean()).isFalse();
    assertThat(seen.path("readings")).isEmpty();
    JsonNode own = writer().get("/api/evidence/" + evidence + "/history").expect(200).body();
    assertThat(own.path("versions")).hasSize(2);
    assertThat(own.path("readings")).hasSizeGreaterThan(2);
  }

  @Test
  @Order(9)
  void once_accepted_the_ministry_sees_it_too_and_the_other_cluster_never() throws Exception {
    play.until(turn -> !turn.businessKey().equals(caseOf(2)));
    List<String> ministryToo = new ArrayList<>(unitAndLeaders());
    ministryToo.addAll(List.of("cucngoaivu", "vanphongbo", "hoidong", "botruong"));
    allowed("accepted", ministryToo);
    found("accepted", unitAndLeaders());
    assertThat(
            jdbc.queryForList(
                "select distinct read_by from evidence_read where evidence = ?",
                String.class,
                evidence))
        .contains("thuky." + unit(0), "botruong", "canbo." + unit(2))
        .doesNotContain("canbo." + unit(1), "canbo.khac-1");
  }

  @Test
  @Order(10)
  void the_checker_is_told_which_other_unit_brings_the_same_file_and_the_unit_is_not() {
    String first = "/api/reports/" + report() + "/versions/1";
    assertThat(
            world
                .person("thuky." + unit(0))
                .get(first)
                .expect(200)
                .body()
                .findValues("elsewhere")
                .toString())
        .contains("cũng dùng tệp này (năm 2016)", "Đơn vị đã dùng tệp này cho năm 2016");
    assertThat(writer().get(first).expect(200).body().findValues("elsewhere").toString())
        .contains("Đơn vị đã dùng tệp này cho năm 2016")
        .doesNotContain("cũng dùng tệp này");
  }

  @Test
  @Order(10)
  void what_was_returned_and_why_stays_readable_once_the_report_is_accepted() {
    String ofThree = caseOf(3);
    play.until(turn -> !turn.businessKey().equals(ofThree) || turn.name().equals("checkReport"));
    Map<String, Object> remark = Map.of("criterion", "1.1.1", "text", "Đề nghị ghi rõ số liệu.");
    play.take(
        turn("checkReport", ofThree),
        Map.of(
            "complete",
            false,
            "remarks",
            List.of(remark),
            "newDue",
            world.workingDay(5).toString()));
    Play.Turn writing = turn("writeReport", ofThree);
    play.take(writing, play.answer(writing).put("achievements", "Viết lại theo nhận xét."));
    play.until(turn -> !turn.businessKey().equals(ofThree));
    Person officer = cluster.officer(3);
    JsonNode listed = officer.get("/api/reports").expect(200).body().get(0);
    assertThat(listed.path("state").asText()).isEqualTo("ACCEPTED");
    String versions = "/api/reports/" + listed.path("id").asLong() + "/versions";
    JsonNode stages = officer.get(versions).expect(200).body();
    assertThat(stages.findValuesAsText("accepted")).containsExactly("false", "true");
    assertThat(stages.findValuesAsText("contentHash")).doesNotHaveDuplicates().hasSize(2);
    assertThat(stages.get(0).path("remarks").findValuesAsText("text"))
        .containsExactly("Đề nghị ghi rõ số liệu.");
    assertThat(stages.get(1).path("remarks")).isEmpty();
    JsonNode second = officer.get(versions + "/2").expect(200).body();
    assertThat(second.path("changes").findValuesAsText("part")).contains("ACHIEVEMENTS");
    assertThat(second.path("signature").path("hash")).isEqualTo(stages.get(1).path("contentHash"));
  }

  @Test
  @Order(11)
  void who_scores_the_report_finds_its_files_in_his_form_and_opens_them() throws Exception {
    play.untilThereIs("crossScore");
    List<String> scorers =
        jdbc.queryForList(
            "select scorer from cross_score where award_year = ? and unit = ?",
            String.class,
            Long.valueOf(year()),
            unit(2));
    assertThat(scorers).isNotEmpty().doesNotContain(unit(2));
    for (String scorer : scorers) {
      Person officer = world.person("canbo." + scorer);
      assertThat(
              officer.tasks("crossScore", cluster.key()).stream()
                  .map(each -> officer.page(each.path("id").asText()).path("view").path("rows"))
                  .map(rows -> rows.findValues("evidence").toString())
                  .filter(files -> files.contains("\"id\":" + evidence + ",")))
          .singleElement()
          .asString()
          .contains("\"version\":2")
          .doesNotContain("\"fileName\":\"Kết quả.exe.pdf\"");
      assertThat(download("canbo." + scorer, evidence, 2).statusCode()).isEqualTo(200);
      assertThat(download("canbo." + scorer, evidence, 1).statusCode()).isEqualTo(404);
    }
  }

  /** Everybody tries to open it; exactly these get it. */
  private void allowed(String phase, List<String> entitled) throws Exception {
    List<String> got = new ArrayList<>();
    for (String user : everybody()) {
      int status = download(user, evidence, 2).statusCode();
      assertThat(status).as(phase + ": " + user).isIn(200, 404);
      if (status == 200) {
        got.add(user);
      }
    }
    assertThat(got).as(phase).containsExactlyInAnyOrderElementsOf(entitled);
  }

  /** Everybody looks for the report among those he may read; exactly these find and open it. */
  private void found(String phase, List<String> entitled) {
    List<String> got = new ArrayList<>();
    for (String user : everybody()) {
      Person person = world.person(user);
      List<String> listed = person.get("/api/reports").expect(200).body().findValuesAsText("id");
      boolean found = listed.contains(Long.toString(report()));
      assertThat(person.get("/api/reports/" + report() + "/versions").status())
          .as(phase + ": " + user)
          .isEqualTo(found ? 200 : 422);
      if (found) {
        got.add(user);
      }
    }
    assertThat(got).as(phase).containsExactlyInAnyOrderElementsOf(entitled);
  }

  private Play.Turn turn(String name, String businessKey) {
    return play.turns(name).stream()
        .filter(each -> each.businessKey().equals(businessKey))
        .findFirst()
        .orElseThrow();
  }

  /** The unit itself, who checks its report, and who decides about it. */
  private List<String> unitAndLeaders() {
    return List.of(
        "canbo." + unit(2),
        "giamdoc." + unit(2),
        "thuky." + unit(2),
        "thuky." + unit(0),
        "giamdoc." + unit(0));
  }

  private List<String> everybody() {
    List<String> users = new ArrayList<>(everybodyBut(2));
    List.of("canbo.", "giamdoc.", "thuky.").forEach(role -> users.add(role + unit(2)));
    return users;
  }

  private List<String> everybodyBut(int own) {
    List<String> users =
        new ArrayList<>(
            List.of("cucngoaivu", "vanphongbo", "hoidong", "botruong", "admin", "canbo.khac-1"));
    users.add("giamdoc.khac-0");
    for (int each = 0; each < cluster.units().size(); each++) {
      if (each != own) {
        for (String role : List.of("canbo.", "giamdoc.", "thuky.")) {
          users.add(role + unit(each));
        }
      }
    }
    return users;
  }

  private int costOf(Runnable work) {
    int before = trips.trips();
    work.run();
    return trips.trips() - before;
  }

  private int draftVersion() {
    return writer().page(task).path("draftNote").path("version").asInt(0);
  }

  private void save(int seen) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(world.base() + "/api/tasks/" + task + "/draft"))
              .header("Authorization", "Basic " + credentials("canbo." + unit(2)))
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString("{\"achievements\":\"nháp\"}"));
      if (seen > 0) {
        request.header("If-Match", "\"" + seen + "\"");
      }
      assertThat(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(204);
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void reckon() {
    JsonNode answer = reckoned();
    assertThat(answer.path("points").path("1.1.1").decimalValue()).isEqualByComparingTo("7");
    assertThat(answer.path("subtotals").path("1").decimalValue()).isEqualByComparingTo("7");
    assertThat(answer.path("findings")).isNotEmpty();
  }

  private JsonNode reckoned() {
    return writer()
        .post(
            "/api/reports/" + report() + "/reckoning",
            Map.of("scores", List.of(Map.of("criterion", "1.1.1", "target", 40, "actual", 35))))
        .expect(200)
        .body();
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : List.of("evidence", "evidence_version", "evidence_piece")) {
      counts.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
    }
    return counts;
  }

  private HttpResponse<byte[]> attach(String user, String name, byte[] content) throws Exception {
    return attach(user, name, content, "1.1.1");
  }

  private HttpResponse<byte[]> attach(String user, String name, byte[] content, String criterion)
      throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("awardYear", year());
    fields.put("unit", unit(2));
    fields.put("criterion", criterion);
    fields.put("kind", "REPORT");
    return send(user, "POST", "/api/evidence", multipart(fields, name, content));
  }

  private HttpResponse<byte[]> versionBy(String user) throws Exception {
    return send(
        user, "POST", "/api/evidence/" + evidence + "/versions", multipart(Map.of(), "a.pdf", PDF));
  }

  private HttpResponse<byte[]> removal(String user) throws Exception {
    return send(user, "DELETE", "/api/evidence/" + evidence, null);
  }

  private HttpResponse<byte[]> download(String user, long id, int version) throws Exception {
    return send(user, "GET", "/api/evidence/" + id + "/versions/" + version, null);
  }

  private HttpResponse<byte[]> send(String user, String method, String path, byte[] body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(world.base() + path))
            .header("Authorization", "Basic " + credentials(user))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (body != null) {
      request.header("Content-Type", "multipart/form-data; boundary=ranh-gioi");
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static byte[] multipart(Map<String, String> fields, String name, byte[] content)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      body.write(
          "--ranh-gioi\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(field.getKey(), field.getValue())
              .getBytes(StandardCharsets.UTF_8));
    }
    body.write(
        ("--ranh-gioi\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: application/x-msdownload\r\n\r\n")
            .formatted(name)
            .getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n--ranh-gioi--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static String credentials(String user) {
    return Base64.getEncoder()
        .encodeToString((user + ":" + World.PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private Person writer() {
    return cluster.officer(2);
  }

  private String unit(int place) {
    return cluster.units().get(place);
  }

  private String caseOf(int place) {
    return cluster.key() + "/" + unit(place);
  }

  private long report() {
    return sheet.path("report").asLong();
  }

  private String year() {
    return sheet.path("awardYear").asText();
  }
}
