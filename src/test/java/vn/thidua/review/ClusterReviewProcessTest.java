package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class ClusterReviewProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("review/clusterReview");

  private final CrossScores crossScores = new CrossScores();
  private ProcessInstance review;

  @BeforeEach
  void the_reports_are_received() {
    engine.bean("crossScores", crossScores);
    engine.idle("assignScorers", "openScores", "judgeEligibility", "nominateCandidates");
    review = engine.start("clusterReview", "cum-1/2016", Map.of("awardYear", 2016L));
  }

  @Test
  void a_review_ends_with_a_confirmed_list_of_candidates() {
    engine.complete("crossScore");
    engine.complete("settleScores");
    engine.complete("settleHeadUnitScore");
    engine.complete("confirmCandidates");

    assertThat(review)
        .hasPassedInOrder(
            "businessRuleTask_judgeEligibility",
            "businessRuleTask_nominateCandidates",
            "endEvent_candidatesConfirmed")
        .isEnded();
  }

  @Test
  void each_assignment_goes_to_its_own_scorer() {
    assertThat(engine.mayDo("crossScore"))
        .containsExactlyInAnyOrder("cao-bang.officer", "lai-chau.officer");
  }

  @Test
  void the_head_settles_the_scores_and_the_deputy_the_head_units() {
    engine.complete("crossScore");

    assertThat(review).isWaitingAtExactly("userTask_settleScores", "userTask_settleHeadUnitScore");
    assertThat(engine.mayDo("settleScores")).containsExactly("lao-cai.director");
    assertThat(engine.mayDo("settleHeadUnitScore")).containsExactly("cao-bang.director");
  }

  @Test
  void scores_too_far_apart_are_explained_before_they_are_settled() {
    crossScores.asked = List.of(8L, 9L);
    engine.complete("crossScore");

    assertThat(review)
        .isWaitingAt("userTask_explainScore")
        .isNotWaitingAt("userTask_settleScores")
        .hasPassed("serviceTask_openScores");
    assertThat(engine.mayDo("explainScore"))
        .containsExactlyInAnyOrder("cao-bang.officer", "lao-cai.officer");
    engine.complete("explainScore");
    assertThat(review).isWaitingAtExactly("userTask_settleScores", "userTask_settleHeadUnitScore");
  }

  @Test
  void nobody_is_judged_before_both_have_settled() {
    engine.complete("crossScore");
    engine.complete("settleScores");

    assertThat(review)
        .isWaitingAtExactly("gateway_join", "userTask_settleHeadUnitScore")
        .hasNotPassed("businessRuleTask_judgeEligibility");
  }

  /** The report of Lào Cai, scored by the two others. */
  public static final class CrossScores {

    private List<Long> asked = List.of();

    public List<Long> assignments(Long awardYear) {
      return List.of(1L, 2L);
    }

    public List<Long> explanations(Long awardYear) {
      return asked;
    }

    public String explainers(Long explanation) {
      return explanation == 8L ? "cao-bang.officer" : "lao-cai.officer";
    }

    public String scorers(Long crossScore) {
      return crossScore == 1L ? "cao-bang.officer" : "lai-chau.officer";
    }
  }
}
