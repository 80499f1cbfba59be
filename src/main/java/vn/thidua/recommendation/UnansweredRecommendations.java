package vn.thidua.recommendation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.OpenPoints;

/** Recommendations without an answer are open points at the hand-over. */
@Component
class UnansweredRecommendations implements OpenPoints {

  private final Recommendations recommendations;
  private final AwardYears years;
  private final Words words;

  UnansweredRecommendations(Recommendations recommendations, AwardYears years, Words words) {
    this.recommendations = recommendations;
    this.years = years;
    this.words = words;
  }

  @Override
  public List<Point> of(AwardYear year) {
    var members = years.members(year.id());
    return recommendations.ofYear(year.id()).stream()
        .filter(each -> each.answer() == null)
        .map(
            each ->
                new Point(
                    words.say(
                        "recommendation.openPoint",
                        members.get(each.unit()).name(),
                        each.subject()),
                    Recommendation.businessKey(year, each.unit(), each.number())))
        .toList();
  }
}
