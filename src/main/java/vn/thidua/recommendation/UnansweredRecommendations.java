package vn.thidua.recommendation;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.OpenPoints;

/** Recommendations without an answer are open points at the hand-over. */
@Component
class UnansweredRecommendations implements OpenPoints {

  private final Recommendations recommendations;
  private final AwardYears years;
  private final MessageSource messages;

  UnansweredRecommendations(
      Recommendations recommendations, AwardYears years, MessageSource messages) {
    this.recommendations = recommendations;
    this.years = years;
    this.messages = messages;
  }

  @Override
  public List<Point> of(AwardYear year) {
    var members = years.members(year.id());
    return recommendations.ofYear(year.id()).stream()
        .filter(each -> each.answer() == null)
        .map(
            each ->
                new Point(
                    messages.getMessage(
                        "recommendation.openPoint",
                        new Object[] {members.get(each.unit()).name(), each.subject()},
                        Locale.ROOT),
                    Recommendation.businessKey(year, each.unit(), each.number())))
        .toList();
  }
}
