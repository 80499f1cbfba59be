package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice of a result goes out as an official letter with its paper, and is acknowledged. */
@RightsSystemTest
class NoticeTest {

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired JdbcClient jdbc;

  @Test
  void an_official_notice_carries_its_paper_and_each_unit_says_when_it_has_seen_it() {
    Clusters.Made cluster = clusters.aClusterOf(3, "tin", 2021);
    Play play = cluster.start();
    // the notices come by jobs, and the year would be handed over before them
    play.until(turn -> Set.of("confirmHandover", "acknowledgeNotice").contains(turn.name()));
    world.runJobs();

    long letter = letterTo("canbo.tin-1");
    String message = world.administrator().get("/api/mails/" + letter + "/message").text();
    assertThat(message).contains("application/pdf").contains("TB-BNG");

    cluster
        .officer(1)
        .complete(
            cluster.officer(1).taskId("acknowledgeNotice", cluster.key()), Map.of("seen", true))
        .expect(204);
    assertThat(cluster.director(1).tasks("acknowledgeNotice", cluster.key())).isEmpty();

    JsonNode year = years(cluster.secretary(0)).get(0);
    assertThat(year.path("missing").asInt()).isEqualTo(2);
    assertThat(seen(year, "tin-1")).contains("Người canbo tin-1");
    assertThat(year.path("lines").toString()).contains("\"seenAt\":null,\"seenBy\":null");
    assertThat(years(cluster.secretary(1))).isEmpty();

    long missing = notice(year, "tin-2");
    Map<String, Object> chase =
        Map.of(
            "awardYear", year.path("id").asLong(),
            "notices", List.of(missing),
            "text", "Đề nghị Quý đơn vị xác nhận.");
    assertThat(cluster.secretary(1).post("/api/processes/noticeChase/start", chase).status())
        .isEqualTo(422);
    cluster.secretary(0).post("/api/processes/noticeChase/start", chase).expect(201);
    cluster.secretary(0).post("/api/processes/noticeChase/start", chase).expect(201);
    world.runJobs();
    assertThat(subjectsTo("giamdoc.tin-2"))
        .filteredOn(each -> each.contains("đề nghị xác nhận"))
        .hasSize(1);
    assertThat(subjectsTo("giamdoc.tin-1")).noneMatch(each -> each.contains("đề nghị xác nhận"));

    assertThat(openPointsAtTheHandOver(cluster))
        .filteredOn(each -> each.contains("chưa xác nhận đã nhận thông báo kết quả"))
        .hasSize(2);
    assertThat(openPointsAtTheHandOver(cluster))
        .noneMatch(each -> each.startsWith("Xác nhận đã nhận thông báo"));

    play.toTheEnd();
    assertThat(years(cluster.secretary(0)).get(0).path("missing").asInt()).isZero();
  }

  @Test
  void where_the_minister_refuses_all_each_unit_is_told_why_and_no_decision_is_drawn_up() {
    Clusters.Made cluster = clusters.aClusterOf(3, "tuchoi", 2022);
    Play play = cluster.start();
    Play.Turn turn = play.untilThereIs("decide").get(0);
    ObjectNode refusal = play.answer(turn);
    refusal
        .path("decisions")
        .forEach(
            each -> ((ObjectNode) each).put("outcome", "REFUSED").put("reason", "Chưa đủ hồ sơ."));
    play.take(turn, refusal);
    play.toTheEnd();

    assertThat(papers(cluster))
        .contains("refusalNotice", "resultNotice", "handOverMinutes")
        .doesNotContain("decision", "certificate");
    JsonNode outcome = outcome(cluster);
    assertThat(outcome.path("published").asBoolean()).isTrue();
    assertThat(outcome.path("decisionNumber").isNull()).isTrue();
    assertThat(outcome.path("state").asText()).isEqualTo("CLOSED");
  }

  @Test
  void a_year_in_which_nobody_passes_ends_without_a_submission() {
    Clusters.Made cluster = clusters.aClusterOf(3, "trong", 2023);
    Play play = cluster.start();
    for (Play.Turn turn : play.untilThereIs("castBallot")) {
      ObjectNode paper = play.answer(turn);
      paper.path("choices").forEach(each -> ((ObjectNode) each).put("opinion", "DISAGREE"));
      play.take(turn, paper);
    }
    play.toTheEnd();

    assertThat(papers(cluster))
        .contains("countMinutes", "evaluationMinutes", "handOverMinutes")
        .doesNotContain("submissionLetter", "appraisalNote", "decision", "resultNotice");
    assertThat(outcome(cluster).path("state").asText()).isEqualTo("CLOSED");
  }

  private static JsonNode outcome(Clusters.Made cluster) {
    return cluster.director(0).get("/api/years/" + cluster.key() + "/outcome").expect(200).body();
  }

  private Set<String> papers(Clusters.Made cluster) {
    return Set.copyOf(
        jdbc.sql("select distinct kind from archive_document where case_key = ?")
            .param(cluster.key())
            .query(String.class)
            .list());
  }

  private static List<String> openPointsAtTheHandOver(Clusters.Made cluster) {
    Person head = cluster.director(0);
    JsonNode points =
        head.page(head.taskId("confirmHandover", cluster.key())).at("/view/openPoints");
    return StreamSupport.stream(points.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode years(Person person) {
    return person.get("/api/processes/noticeChase/start").expect(200).body().at("/view/years");
  }

  private static JsonNode line(JsonNode year, String unit) {
    return StreamSupport.stream(year.path("lines").spliterator(), false)
        .filter(each -> each.path("unit").asText().endsWith(unit))
        .findFirst()
        .orElseThrow();
  }

  private static String seen(JsonNode year, String unit) {
    return line(year, unit).path("seenBy").asText();
  }

  private static long notice(JsonNode year, String unit) {
    return line(year, unit).path("notice").asLong();
  }

  private long letterTo(String recipient) {
    return mailsTo(recipient).stream()
        .filter(each -> each.path("subject").asText().contains("kết quả xét khen thưởng"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(subjectsTo(recipient).toString()))
        .path("id")
        .asLong();
  }

  private List<String> subjectsTo(String recipient) {
    return mailsTo(recipient).stream().map(each -> each.path("subject").asText()).toList();
  }

  private List<JsonNode> mailsTo(String recipient) {
    return StreamSupport.stream(
            world
                .administrator()
                .get("/api/mails?words=" + recipient)
                .body()
                .path("mails")
                .spliterator(),
            false)
        .map(each -> each.path("mail"))
        .toList();
  }
}
