package vn.thidua.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class RecommendationProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("recommendation/recommendation");

  @Test
  void a_recommendation_is_answered_by_the_ministry_and_acknowledged_by_its_unit() {
    var recommendation =
        engine.start(
            "recommendation",
            "cum-1/2016/recommendation-4",
            Map.of("awardYear", 2016L, "unit", "lai-chau", "recommendation", 4L));
    assertThat(engine.mayDo("answerRecommendation")).containsExactly("ministry.local-affairs");

    engine.complete("answerRecommendation");
    assertThat(engine.mayDo("acknowledgeAnswer")).containsExactly("lai-chau.officer");
    engine.complete("acknowledgeAnswer");

    assertThat(recommendation).hasPassed("endEvent_answerAcknowledged").isEnded();
  }

  @Test
  void a_recommendation_of_a_cancelled_year_stops() {
    var recommendation =
        engine.start(
            "recommendation",
            "cum-1/2016/recommendation-5",
            Map.of("awardYear", 2016L, "unit", "lai-chau", "recommendation", 5L));

    engine.tell("yearCancelled", "cum-1/2016/recommendation-5");

    assertThat(recommendation).hasPassed("endEvent_stoppedWithYear").isEnded();
  }
}
