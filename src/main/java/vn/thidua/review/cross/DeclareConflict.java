package vn.thidua.review.cross;

import static java.util.Comparator.comparingInt;
import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.CROSS_SCORE;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Names;
import vn.thidua.review.cross.Conflicts.Conflict;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearState;

/**
 * A unit declares a conflict of interest with another: it is not assigned its report, or, where it
 * is already, it recuses itself and another unit scores in its place.
 */
@Component("conflictDeclarationStart")
public class DeclareConflict implements StartWork<DeclareConflict.Input> {

  public record Input(
      @NotNull Long year,
      @NotBlank @Size(max = 64) String about,
      @NotBlank @Size(max = 2_000) String reason) {}

  /**
   * @param input the newest of the years is chosen already
   */
  public record View(List<Choice> choices, Prefilled input) {}

  /**
   * @param year null if there is none to choose
   */
  record Prefilled(@Nullable Long year) {}

  /** Another unit of one of the open years. */
  record Choice(long year, int number, String about, String name) {}

  private final CrossScoring scoring;
  private final CrossScoreRecords records;
  private final Conflicts conflicts;
  private final AwardYears years;

  DeclareConflict(
      CrossScoring scoring, CrossScoreRecords records, Conflicts conflicts, AwardYears years) {
    this.scoring = scoring;
    this.records = records;
    this.conflicts = conflicts;
    this.years = years;
  }

  @Override
  public View view(Actor actor) {
    List<Choice> choices =
        own(actor)
            .flatMap(
                unit ->
                    years.ofUnit(unit).stream()
                        .filter(year -> year.state() == YearState.OPEN)
                        .flatMap(year -> others(year, unit)))
            .toList();
    return new View(
        choices,
        new Prefilled(
            choices.stream().max(comparingInt(Choice::number)).map(Choice::year).orElse(null)));
  }

  private Stream<Choice> others(AwardYear year, String own) {
    Map<String, MemberUnit> members = years.members(year.id());
    return year.units().stream()
        .filter(unit -> !unit.equals(own))
        .map(unit -> new Choice(year.id(), year.number(), unit, Names.of(members, unit)));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    AwardYear year = years.requireOpen(input.year());
    String unit =
        own(actor)
            .filter(year.units()::contains)
            .findFirst()
            .orElseThrow(() -> new Refusal("review.conflictOfNoMember"));
    if (unit.equals(input.about()) || !year.units().contains(input.about())) {
      throw Refusal.at("about", "review.conflictWithWhom");
    }
    Optional<CrossScore> assigned = assigned(year, unit, input.about());
    conflicts.declare(
        year.id(), new Conflict(unit, input.about(), input.reason().strip()), actor.userId());
    Map<String, Object> variables = new HashMap<>();
    variables.put(AWARD_YEAR.name(), year.id());
    variables.put(UNIT.name(), unit);
    assigned.ifPresent(
        each -> {
          recuse(each, input.reason().strip(), actor);
          variables.put(CROSS_SCORE.name(), each.key());
        });
    return new Start(year.businessKey() + "/" + unit, variables);
  }

  private Optional<CrossScore> assigned(AwardYear year, String unit, String about) {
    Optional<CrossScore> assigned =
        records.findByAwardYearOrderById(year.id()).stream()
            .filter(each -> each.scorer().equals(unit) && each.unit().equals(about))
            .filter(each -> each.replacedBy() == null)
            .findFirst();
    if (assigned.isPresent() && !assigned.get().isOpen()) {
      throw new Refusal("review.conflictTooLate");
    }
    return assigned;
  }

  private void recuse(CrossScore assignment, String reason, Actor actor) {
    String substitute =
        scoring.substitutes(assignment).stream()
            .findFirst()
            .orElseThrow(() -> new Refusal("review.nobodyElseMayScore"));
    scoring.passOn(assignment, substitute, CrossScore.Closing.RECUSED, reason, actor.userId());
  }

  private static Stream<String> own(Actor actor) {
    return actor.units(Right.SPEAK).stream();
  }
}
