package vn.thidua.decision.examination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Scorer;
import vn.thidua.dossier.Dossier;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;

/** The criteria that the Ministry scores itself, for each unit that is proposed. */
@Component
public class MinistryScoring {

  /**
   * One place for points.
   *
   * @param points before anybody has given any: 0 where there is nothing but a penalty, else null
   */
  record Place(
      String unit,
      String criterion,
      String name,
      BigDecimal min,
      BigDecimal max,
      @Nullable BigDecimal points) {}

  private final AwardYears years;

  MinistryScoring(AwardYears years) {
    this.years = years;
  }

  /** Every proposed unit with every criterion of the Ministry, in the order of the dossier. */
  List<Place> places(Dossier dossier) {
    List<Criterion> criteria =
        years.criteria(dossier.awardYear()).stream()
            .filter(each -> each.isScoredBy(Scorer.MINISTRY))
            .toList();
    return dossier.proposals().stream()
        .flatMap(proposal -> criteria.stream().map(each -> place(proposal.unit(), each)))
        .toList();
  }

  private static Place place(String unit, Criterion criterion) {
    return new Place(
        unit,
        criterion.code(),
        criterion.name(),
        criterion.min(),
        criterion.max(),
        criterion.max().signum() > 0 ? null : BigDecimal.ZERO);
  }

  /**
   * The scores as they are kept.
   *
   * @throws Refusal unless every place is filled exactly once, within its bounds, and every point
   *     given or taken has its reason
   */
  List<MinistryScore> checked(Dossier dossier, List<MinistryScore> given) {
    Map<String, Place> open = new HashMap<>();
    places(dossier).forEach(each -> open.put(each.unit() + " " + each.criterion(), each));
    List<MinistryScore> checked = new ArrayList<>();
    for (MinistryScore score : given) {
      String path = "scores[" + checked.size() + "].";
      Place place = open.remove(score.unit() + " " + score.criterion());
      if (place == null) {
        throw Refusal.at(path + "points", "decision.notScoredByMinistry", score.criterion());
      }
      checked.add(checked(score, place, path));
    }
    if (!open.isEmpty()) {
      throw new Refusal("decision.scoreMissing", open.values().iterator().next().name());
    }
    return checked;
  }

  private static MinistryScore checked(MinistryScore score, Place place, String path) {
    if (score.points().compareTo(place.min()) < 0 || score.points().compareTo(place.max()) > 0) {
      throw Refusal.at(
          path + "points", "decision.scoreOutOfRange", place.criterion(), place.min(), place.max());
    }
    if (score.points().signum() != 0 && score.reason().isBlank()) {
      throw Refusal.at(path + "reason", "decision.scoreReasonMissing", place.criterion());
    }
    return new MinistryScore(
        score.unit(),
        score.criterion(),
        score.points().setScale(2, RoundingMode.UNNECESSARY),
        score.reason().strip());
  }
}
