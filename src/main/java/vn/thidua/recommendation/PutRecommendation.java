package vn.thidua.recommendation;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.RECOMMENDATION;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearState;

/** An officer or director puts an obstacle or a recommendation of his unit. */
@Component("recommendationStart")
class PutRecommendation implements StartWork<PutRecommendation.Input> {

  record Input(
      @NotNull Long awardYear,
      @NotBlank @Size(max = 64) String unit,
      @NotNull Kind kind,
      @NotBlank @Size(max = 300) String subject,
      @NotBlank @Size(max = 4000) String text) {}

  /**
   * @param input what is chosen already because there is only one choice
   */
  record View(List<Unit> units, List<Year> years, Map<String, Object> input) {}

  record Unit(String code, String name) {}

  record Year(long id, String name, String unit) {}

  private final Recommendations recommendations;
  private final AwardYears years;
  private final Organisation organisation;
  private final Words words;

  PutRecommendation(
      Recommendations recommendations, AwardYears years, Organisation organisation, Words words) {
    this.recommendations = recommendations;
    this.years = years;
    this.organisation = organisation;
    this.words = words;
  }

  @Override
  public View view(Actor actor) {
    Map<String, List<AwardYear>> open = new HashMap<>();
    actor.units(Right.SPEAK).forEach(unit -> open.put(unit, openYearsOf(unit)));
    List<String> codes =
        open.keySet().stream().filter(unit -> !open.get(unit).isEmpty()).sorted().toList();
    List<Unit> units = codes.stream().map(code -> unit(code, open.get(code).get(0))).toList();
    List<Year> choices =
        codes.stream()
            .flatMap(code -> open.get(code).stream().map(year -> choice(code, year)))
            .toList();
    return new View(units, choices, onlyChoice(units, choices));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    Recommendation put = recommendations.put(actor, input);
    return new Start(
        put.businessKey(years.asOpened(put.awardYear())),
        Map.of(
            AWARD_YEAR.name(), put.awardYear(),
            UNIT.name(), put.unit(),
            RECOMMENDATION.name(), put.id()));
  }

  private List<AwardYear> openYearsOf(String unit) {
    return years.ofUnit(unit).stream().filter(year -> year.state() == YearState.OPEN).toList();
  }

  private Unit unit(String code, AwardYear year) {
    MemberUnit member = years.members(year.id()).get(code);
    return new Unit(code, member == null ? code : member.name());
  }

  private Year choice(String unit, AwardYear year) {
    Object[] parts = {organisation.clusterName(year.cluster()), Integer.toString(year.number())};
    return new Year(year.id(), words.say("recommendation.yearName", parts), unit);
  }

  private static Map<String, Object> onlyChoice(List<Unit> units, List<Year> choices) {
    Map<String, Object> input = new HashMap<>();
    if (units.size() == 1) {
      input.put("unit", units.get(0).code());
    }
    if (choices.size() == 1) {
      input.put("awardYear", choices.get(0).id());
    }
    return input;
  }
}
