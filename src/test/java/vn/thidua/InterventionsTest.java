package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a person does to a running case from aside, through the interface: cancels a year, withdraws
 * a report, extends a deadline. Each with its effect, and refused to everybody else.
 */
@RightsSystemTest
class InterventionsTest {

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;

  @ParameterizedTest
  @CsvSource({
    "openYear, tam, 2016",
    "signPact, tan, 2016",
    "writeReport, tanh, 2016",
    "crossScore, tao, 2016",
    "castBallot, tap, 2016",
    "decide, tat, 2016",
    "confirmHandover, tau, 2019"
  })
  void a_cancelled_year_has_no_open_work_left_and_keeps_its_record(
      String stage, String name, int number) {
    Clusters.Made cluster = clusters.aClusterOf(3, name, number);
    Play play = cluster.start();
    List<Play.Turn> open = play.untilThereIs(stage);
    long year = year(cluster);
    int pacts = count("pact where cluster_code = '" + cluster.code() + "'");
    if (!stage.equals("openYear")) {
      launchAMovementAndPutARecommendation(cluster, year);
    }
    Map<String, Object> cancellation = Map.of("awardYear", year, "reason", "Cụm giải thể.");
    for (Person other : List.of(cluster.director(1), cluster.secretary(0), cluster.officer(0))) {
      refused(other.post("/api/processes/yearCancellation/start", cancellation));
    }

    cluster.director(0).post("/api/processes/yearCancellation/start", cancellation).expect(201);

    assertThat(play.open()).isEmpty();
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(cluster.key() + "%")
                .list())
        .filteredOn(each -> !each.getProcessDefinitionId().startsWith("mailDelivery"))
        .isEmpty();
    assertThat(count("award_year where state = 'CANCELLED' and id = " + year)).isEqualTo(1);
    assertThat(
            jdbc.sql("select reason, cancelled_by from year_cancellation where award_year = ?")
                .param(year)
                .query((row, n) -> row.getString(1) + row.getString(2))
                .single())
        .isEqualTo("Cụm giải thể." + cluster.director(0).userId());
    assertThat(count("pact where cluster_code = '" + cluster.code() + "'")).isEqualTo(pacts);
    Play.Turn stale = open.get(0);
    assertThat(stale.person().complete(stale.id(), Map.of()).expect(409).detail())
        .contains("thu hồi");
    refused(cluster.director(0).post("/api/processes/yearCancellation/start", cancellation));
    refused(
        cluster.director(0).post("/api/processes/awardYear/start", Map.of("year", cluster.key())));
    world.runJobs();
    assertThat(play.open()).isEmpty();
  }

  @Test
  void a_scorer_in_conflict_passes_his_task_on_and_the_head_gives_another_to_somebody_else() {
    Clusters.Made cluster = clusters.aClusterOf(6, "doi", 2016);
    Play play = cluster.start();
    Play.Turn recused = play.untilThereIs("crossScore").get(0);
    long year = year(cluster);
    String about =
        jdbc.sql("select unit from cross_score where award_year = ? and scorer = ? order by id")
            .params(year, recused.unit())
            .query(String.class)
            .list()
            .get(0);

    recused
        .person()
        .post(
            "/api/processes/conflictDeclaration/start",
            Map.of("year", year, "about", about, "reason", "Anh em ruột."))
        .expect(201);

    String substitute = substitute(year, about, recused.unit(), "RECUSED");
    assertThat(scores(cluster, recused.unit())).doesNotContain(about);
    assertThat(scores(cluster, substitute)).contains(about);

    Person head = cluster.director(0);
    JsonNode choice =
        head.get("/api/processes/scorerChange/start")
            .expect(200)
            .body()
            .path("view")
            .path("choices")
            .get(0);
    long assignment = choice.path("assignment").asLong();
    Map<String, Object> change =
        Map.of(
            "assignment",
            assignment,
            "scorer",
            choice.path("substitutes").get(0).path("code").asText(),
            "reason",
            "Cán bộ chấm nghỉ ốm.");
    for (Person other : List.of(cluster.director(2), cluster.officer(0), cluster.secretary(0))) {
      refused(other.post("/api/processes/scorerChange/start", change));
    }
    head.post("/api/processes/scorerChange/start", change).expect(201);

    Map<String, Object> replaced =
        jdbc.sql("select unit, scorer from cross_score where id = ?")
            .param(assignment)
            .query()
            .singleRow();
    String unit = (String) replaced.get("unit");
    assertThat(scores(cluster, (String) replaced.get("scorer"))).doesNotContain(unit);
    assertThat(scores(cluster, (String) change.get("scorer"))).contains(unit);

    play.untilThereIs("settleScores");
    assertThat(count("cross_score where total is not null and award_year = " + year)).isEqualTo(12);
  }

  /** Who scores in the place of one whose assignment ended so. */
  private String substitute(long year, String unit, String scorer, String closing) {
    return jdbc.sql(
            """
            select s.scorer from cross_score c join cross_score s on s.id = c.replaced_by
             where c.award_year = ? and c.unit = ? and c.scorer = ? and c.closing = ?
            """)
        .params(year, unit, scorer, closing)
        .query(String.class)
        .single();
  }

  /** The units whose reports lie with this unit's officer to be scored. */
  private List<String> scores(Clusters.Made cluster, String scorer) {
    Person officer = world.person("canbo." + scorer);
    return officer.tasks("crossScore", cluster.key()).stream()
        .map(task -> officer.page(task.path("id").asText()).path("view").path("unit").asText())
        .map(name -> name.replace("Sở Ngoại vụ ", ""))
        .toList();
  }

  @Test
  void a_withdrawn_report_is_out_and_the_year_goes_on_with_the_others() {
    Clusters.Made cluster = clusters.aClusterOf(4, "rut", 2018);
    Play play = cluster.start();
    play.until(
        turn ->
            turn.businessKey().endsWith("rut-2") && turn.name().equals("checkReport")
                || turn.name().equals("writeReport") && turn.businessKey().endsWith("rut-3"));
    long report = report(cluster, 2);
    Map<String, Object> withdrawal = Map.of("report", report, "reason", "Số liệu chưa đúng.");
    for (Person other :
        List.of(
            cluster.officer(2), cluster.secretary(2), cluster.director(0), cluster.director(1))) {
      refused(other.post("/api/processes/reportWithdrawal/start", withdrawal));
    }
    Map<String, Object> accepted = Map.of("report", report(cluster, 1), "reason", "Muộn rồi.");
    assertThat(
            cluster
                .director(1)
                .post("/api/processes/reportWithdrawal/start", accepted)
                .expect(422)
                .detail())
        .contains("chấp nhận");

    cluster.director(2).post("/api/processes/reportWithdrawal/start", withdrawal).expect(201);

    assertThat(play.open()).noneMatch(turn -> turn.businessKey().endsWith("rut-2"));
    assertThat(
            count(
                "unit_report where state = 'WITHDRAWN' and closing_reason = 'Số liệu chưa đúng.'"
                    + " and closed_by = 'giamdoc.rut-2' and id = "
                    + report))
        .isEqualTo(1);
    refused(cluster.director(2).post("/api/processes/reportWithdrawal/start", withdrawal));
    play.toTheEnd();
    JsonNode outcome = cluster.director(0).get("/api/years/cum-rut/2018/outcome").body();
    assertThat(outcome.path("state").asText()).isEqualTo("CLOSED");
    JsonNode unit =
        StreamSupport.stream(outcome.path("units").spliterator(), false)
            .filter(each -> each.toString().contains("\"rut-2\""))
            .findFirst()
            .orElseThrow();
    assertThat(unit.toString()).contains("WITHDRAWN", "EXCLUDED", "\"proposedAward\":null");
  }

  @Test
  void an_extended_deadline_moves_the_unit_s_tasks_and_its_timer_and_nobody_else_s() {
    Clusters.Made cluster = clusters.aClusterOf(4, "keo", 2016);
    Play play = cluster.start();
    play.untilThereIs("writeReport");
    String newDue = world.workingDay(56).toString();
    Map<String, Object> extension =
        Map.of("report", report(cluster, 2), "newDue", newDue, "reason", "Bão lũ.");
    for (Person other : List.of(cluster.director(2), cluster.director(1), cluster.secretary(0))) {
      refused(other.post("/api/processes/deadlineExtension/start", extension));
    }
    String due = due(cluster, 3);

    cluster.director(0).post("/api/processes/deadlineExtension/start", extension).expect(201);

    assertThat(due(cluster, 2)).startsWith(newDue);
    assertThat(due(cluster, 3)).isEqualTo(due);
    assertThat(timer(cluster, 2).getDuedate().toInstant().toString()).startsWith(newDue);
    assertThat(timer(cluster, 3).getDuedate().toInstant().toString()).isEqualTo(due);
    assertThat(
            count(
                "report_extension where extended_by = 'giamdoc.keo-0' and reason = 'Bão lũ.'"
                    + " and report = "
                    + report(cluster, 2)))
        .isEqualTo(1);
    refused(cluster.director(0).post("/api/processes/deadlineExtension/start", extension));
  }

  @Test
  void the_deputy_and_not_the_head_extends_the_head_units_own_deadline() {
    Clusters.Made cluster = clusters.aClusterOf(3, "pho", 2016);
    cluster.start().untilThereIs("writeReport");
    Map<String, Object> extension =
        Map.of(
            "report",
            report(cluster, 0),
            "newDue",
            world.workingDay(56).toString(),
            "reason",
            "Bão lũ.");
    refused(cluster.director(0).post("/api/processes/deadlineExtension/start", extension));
    cluster.director(1).post("/api/processes/deadlineExtension/start", extension).expect(201);
  }

  private static void launchAMovementAndPutARecommendation(Clusters.Made cluster, long year) {
    LocalDate today = cluster.world().today();
    Map<String, Object> movement =
        Map.of(
            "awardYear",
            year,
            "theme",
            "Thi đua",
            "occasion",
            "Ngày lễ",
            "startsOn",
            today.toString(),
            "endsOn",
            today.plusDays(9).toString());
    cluster.director(0).post("/api/processes/movement/start", movement).expect(201);
    Map<String, Object> recommendation =
        Map.of(
            "awardYear", year,
            "unit", cluster.units().get(2),
            "kind", "OBSTACLE",
            "subject", "Vướng mắc",
            "text", "Nội dung");
    cluster.officer(2).post("/api/processes/recommendation/start", recommendation).expect(201);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.detail()).isNotBlank();
  }

  private String due(Clusters.Made cluster, int unit) {
    Person officer = cluster.officer(unit);
    return officer.page(officer.taskId("writeReport", cluster.key())).path("due").asText();
  }

  private Job timer(Clusters.Made cluster, int unit) {
    return management
        .createJobQuery()
        .timers()
        .processInstanceId(
            runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("unitReport")
                .processInstanceBusinessKey(cluster.key() + "/" + cluster.units().get(unit))
                .singleResult()
                .getId())
        .singleResult();
  }

  private long year(Clusters.Made cluster) {
    return (Long) runtime.getVariable(cluster.instance(runtime, "awardYear"), "awardYear");
  }

  private long report(Clusters.Made cluster, int unit) {
    return jdbc.sql("select id from unit_report where unit = ?")
        .param(cluster.units().get(unit))
        .query(Long.class)
        .single();
  }

  private int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }
}
