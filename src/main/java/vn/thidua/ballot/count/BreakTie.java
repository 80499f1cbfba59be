package vn.thidua.ballot.count;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.MEETING;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYears;

/** The chair breaks the last tie and says why (R11); the deputy does if the head unit is tied. */
@Component
public class BreakTie implements TaskWork<BreakTie.Input> {

  private final Results results;
  private final Meetings meetings;
  private final CountViews counts;
  private final Reviews reviews;
  private final AwardYears years;

  BreakTie(
      Results results, Meetings meetings, CountViews counts, Reviews reviews, AwardYears years) {
    this.results = results;
    this.meetings = meetings;
    this.counts = counts;
    this.reviews = reviews;
    this.years = years;
  }

  /**
   * @param choices the units chosen, one for each place left
   */
  public record Input(
      @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull Choice> choices,
      @NotBlank @Size(max = 4000) String reason) {}

  public record Choice(@NotNull Award award, @NotBlank @Size(max = 64) String unit) {}

  /**
   * @param places one entry for each place to be given, in the order of the input's choices
   */
  public record View(
      List<TieView> ties,
      List<TieView> places,
      List<CountView> rounds,
      Map<String, Object> input) {}

  public record TieView(@JsonUnwrapped Tie tie, List<Tied> tied) {}

  public record Tied(String unit, String name, @Nullable BigDecimal settledScore) {}

  @Override
  public View view(WorkItem item) {
    Map<String, MemberUnit> members = years.members(item.get(AWARD_YEAR));
    Map<String, BigDecimal> scores = new HashMap<>();
    for (ScoreRow row : reviews.scoreTable(item.get(AWARD_YEAR))) {
      scores.put(row.unit(), row.settledScore());
    }
    List<TieView> ties =
        results.openTies(item.get(MEETING)).stream()
            .map(each -> tie(each.tie(), members, scores))
            .toList();
    List<TieView> places =
        ties.stream().flatMap(tie -> Collections.nCopies(tie.tie().seats(), tie).stream()).toList();
    return new View(
        ties,
        places,
        counts.declared(item.get(MEETING), members),
        Map.of(
            "choices",
            places.stream().map(place -> Map.of("award", place.tie().award())).toList()));
  }

  private static TieView tie(
      Tie tie, Map<String, MemberUnit> members, Map<String, BigDecimal> scores) {
    return new TieView(
        tie,
        tie.units().stream()
            .map(unit -> new Tied(unit, members.get(unit).name(), scores.get(unit)))
            .toList());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!item.actor().isIn(meetings.tieBreaker(item.get(MEETING)))) {
      throw new Refusal("ballot.notTieBreaker");
    }
    Map<Award, Set<String>> chosen = new EnumMap<>(Award.class);
    for (Choice choice : input.choices()) {
      if (!chosen.computeIfAbsent(choice.award(), award -> new HashSet<>()).add(choice.unit())) {
        throw new Refusal("ballot.tiedUnitTwice");
      }
    }
    results.breakTie(item.get(MEETING), item.actor().userId(), chosen, input.reason().strip());
  }
}
