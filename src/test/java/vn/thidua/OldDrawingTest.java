package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A meeting that was under way when the sealed ballot was installed goes on by the drawing and the
 * rule tables with which it began (the resources {@code first-meeting}, as they were deployed
 * then): without notice, keys and tellers at the box; counted when the voting closes.
 */
@RightsSystemTest
class OldDrawingTest {

  @Autowired MeetingHall hall;
  @Autowired Clusters clusters;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired JdbcTemplate jdbc;

  private String deployment;

  @BeforeEach
  void deployTheOldDrawing() {
    DeploymentBuilder then = repository.createDeployment();
    for (String file :
        List.of("evaluationMeeting.bpmn", "quorum.dmn", "verdict.dmn", "tieBreak.dmn")) {
      then.addInputStream(
          "processes/ballot/" + file, getClass().getResourceAsStream("first-meeting/" + file));
    }
    deployment = then.deploy().getId();
  }

  @AfterEach
  void removeIt() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void a_meeting_of_the_first_drawing_is_played_to_its_signed_minutes() {
    Clusters.Made cluster = clusters.aClusterOf(3, "cu", 2019);
    Play play = cluster.start();
    play.untilThereIs("sendNotice");
    long year = jdbc.queryForObject("select max(id) from award_year", Long.class);

    String meeting = hall.start(cluster.key(), year);
    assertThat(hall.until(play, meeting, "castBallot")).hasSize(3);
    JsonNode head = cluster.director(0).get("/api/processes/ballotClosing/start").body();
    assertThat(head.path("view").path("open")).isEmpty();
    long judged = judgements();
    List<String> shown = verdicts(hall.until(play, meeting, "confirmCount").get(0));
    assertThat(verdicts(meeting)).as("nothing is kept").containsOnlyNulls();
    assertThat(judgements()).as("nor by the engine").isEqualTo(judged);
    assertThat(count("ballot_paper", meeting)).isEqualTo(3);
    assertThat(count("ballot_seal", meeting)).isZero();
    assertThat(hall.until(play, meeting, "nothing more")).isEmpty();

    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(meeting)
                .activityId("endEvent_minutesSigned")
                .finished()
                .count())
        .isEqualTo(1);
    assertThat(verdicts(meeting)).containsExactlyInAnyOrderElementsOf(shown);
    assertThat(shown).isNotEmpty().allSatisfy(verdict -> assertThat(verdict).isNotBlank());
  }

  /** As the form shows them before they are declared. */
  private static List<String> verdicts(Play.Turn teller) {
    List<String> shown = new ArrayList<>();
    JsonNode round = teller.person().page(teller.id()).path("view").path("rounds").path(0);
    round.path("lines").forEach(line -> shown.add(line.path("verdict").asText()));
    return shown;
  }

  private long judgements() {
    return history.createHistoricDecisionInstanceQuery().decisionDefinitionKey("verdict").count();
  }

  private List<String> verdicts(String meeting) {
    return jdbc.queryForList(
        "select verdict from candidate_count where ballot = ?", String.class, ballot(meeting));
  }

  private int count(String table, String meeting) {
    return jdbc.queryForObject(
        "select count(*) from " + table + " where ballot = ?", Integer.class, ballot(meeting));
  }

  private long ballot(String meeting) {
    return (Long)
        history
            .createHistoricVariableInstanceQuery()
            .processInstanceId(meeting)
            .variableName("ballot")
            .singleResult()
            .getValue();
  }
}
