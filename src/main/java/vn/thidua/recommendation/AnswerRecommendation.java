package vn.thidua.recommendation;

import static vn.thidua.workflow.ProcessVariables.RECOMMENDATION;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The Department of Local Foreign Affairs answers a unit's obstacle or recommendation. */
@Component
class AnswerRecommendation implements TaskWork<AnswerRecommendation.Input> {

  record Input(@NotBlank @Size(max = 4000) String answer) {}

  private final Recommendations recommendations;
  private final RecommendationFacts.Reader facts;

  AnswerRecommendation(Recommendations recommendations, RecommendationFacts.Reader facts) {
    this.recommendations = recommendations;
    this.facts = facts;
  }

  @Override
  public RecommendationFacts view(WorkItem item) {
    return facts.of(item);
  }

  @Override
  public void perform(WorkItem item, Input input) {
    recommendations.answer(item.get(RECOMMENDATION), input.answer(), item.actor());
  }
}
