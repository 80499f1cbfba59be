package vn.thidua.review.cross;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.CROSS_SCORE;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Names;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/**
 * The head (about the head unit's report the deputy) gives a report that is not scored yet to
 * another unit, with a reason.
 */
@Component("scorerChangeStart")
public class ChangeScorer implements StartWork<ChangeScorer.Input> {

  public record Input(
      @NotNull Long assignment,
      @NotBlank @Size(max = 64) String scorer,
      @NotBlank @Size(max = 2_000) String reason) {}

  public record View(List<Choice> choices) {}

  record Choice(long assignment, int year, String unit, String scorer, List<Named> substitutes) {}

  record Named(String code, String name) {}

  private final CrossScoring scoring;
  private final AwardYears years;
  private final Roster roster;

  ChangeScorer(CrossScoring scoring, AwardYears years, Roster roster) {
    this.scoring = scoring;
    this.years = years;
    this.roster = roster;
  }

  @Override
  public View view(Actor actor) {
    return new View(
        actor.units(Right.SIGN).stream()
            .flatMap(unit -> years.ofUnit(unit).stream())
            .filter(year -> year.state() == YearState.OPEN)
            .distinct()
            .flatMap(
                year ->
                    scoring.open(year.id()).stream()
                        .filter(each -> mayDecide(actor, each))
                        .map(each -> choice(year, each)))
            .toList());
  }

  private Choice choice(AwardYear year, CrossScore assignment) {
    Map<String, MemberUnit> members = years.members(year.id());
    return new Choice(
        assignment.key(),
        year.number(),
        Names.of(members, assignment.unit()),
        Names.of(members, assignment.scorer()),
        scoring.substitutes(assignment).stream()
            .map(code -> new Named(code, Names.of(members, code)))
            .toList());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    CrossScore assignment = scoring.get(input.assignment());
    if (!mayDecide(actor, assignment)) {
      throw new Refusal("review.scorerChangedOnlyByLeader");
    }
    scoring.passOn(
        assignment,
        input.scorer(),
        CrossScore.Closing.REPLACED,
        input.reason().strip(),
        actor.userId());
    return new Start(
        years.get(assignment.awardYear()).businessKey() + "/" + assignment.unit(),
        Map.of(
            AWARD_YEAR.name(), assignment.awardYear(),
            UNIT.name(), assignment.unit(),
            CROSS_SCORE.name(), assignment.key()));
  }

  private boolean mayDecide(Actor actor, CrossScore assignment) {
    return roster.decidesAbout(actor, assignment.awardYear(), assignment.unit());
  }
}
