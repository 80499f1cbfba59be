package vn.thidua.recommendation;

import static vn.thidua.workflow.ProcessVariables.RECOMMENDATION;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The unit takes note of the answer it was given. */
@Component
class AcknowledgeAnswer implements TaskWork<AcknowledgeAnswer.Input> {

  record Input(@NotNull Boolean acknowledged) {}

  private final Recommendations recommendations;
  private final RecommendationFacts.Reader facts;

  AcknowledgeAnswer(Recommendations recommendations, RecommendationFacts.Reader facts) {
    this.recommendations = recommendations;
    this.facts = facts;
  }

  @Override
  public RecommendationFacts view(WorkItem item) {
    return facts.of(item);
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!input.acknowledged()) {
      throw Refusal.at("acknowledged", "recommendation.acknowledgementMissing");
    }
    recommendations.acknowledge(item.get(RECOMMENDATION), item.actor());
  }

  @Override
  public boolean keepsDrafts() {
    return false;
  }
}
