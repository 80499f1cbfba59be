package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/**
 * A member's delegate casts his secret ballot. No draft is kept, nothing here prints a choice, and
 * no refusal repeats one.
 */
@Component
class CastBallot implements TaskWork<CastBallot.Input> {

  private final Ballots ballots;
  private final Reviews reviews;
  private final AwardYears years;
  private final Roster roster;

  CastBallot(Ballots ballots, Reviews reviews, AwardYears years, Roster roster) {
    this.ballots = ballots;
    this.reviews = reviews;
    this.years = years;
    this.roster = roster;
  }

  /**
   * @param ballot the ballot this paper was given out for
   * @param reviewed the voter has read his choices once more
   */
  record Input(
      @NotNull Long ballot,
      @NotNull @Size(max = 200) List<@Valid @NotNull Choice> choices,
      @NotNull @AssertTrue Boolean reviewed) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Input[secret]";
    }
  }

  record Choice(
      @NotBlank @Size(max = 64) String unit, @NotNull Award award, @NotNull Opinion opinion) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Choice[secret]";
    }
  }

  /**
   * @param runOff 0 for the first ballot, else the number of the run-off
   * @param entitled and voted: how many may vote, how many have; nothing else is told before the
   *     count
   */
  record View(
      int runOff, int entitled, int voted, List<Candidate> units, Map<String, Object> input) {}

  /**
   * @param self whether it is the voter's own unit and the year's rules do not let him vote on it
   * @param rank null if the score table has none
   */
  record Candidate(
      String name,
      BigDecimal settledScore,
      @Nullable Integer rank,
      boolean self,
      List<Line> lines) {}

  /**
   * @param index of the choice in the input
   */
  record Line(Award award, int index) {}

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public boolean keepsDrafts() {
    return false;
  }

  @Override
  public View view(WorkItem item) {
    long ballot = item.get(BALLOT);
    BallotBox.Turnout turnout = ballots.turnout(ballot);
    List<BallotOption> options = ballots.options(ballot);
    String barred = years.selfVoteAllowed(item.get(AWARD_YEAR)) ? "" : item.get(UNIT);
    return new View(
        ballots.round(ballot).roundNumber() - 1,
        turnout.entitled(),
        turnout.voted(),
        candidates(item.get(AWARD_YEAR), options, barred),
        blank(ballot, options, barred));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!item.actor().isIn(roster.director(item.get(UNIT)))) {
      throw new Refusal("ballot.notTheDelegate");
    }
    if (!item.get(BALLOT).equals(input.ballot())) {
      throw new Refusal("ballot.otherBallot");
    }
    Map<Option, Opinion> choices = new HashMap<>();
    for (Choice choice : input.choices()) {
      if (choices.put(new Option(choice.unit(), choice.award()), choice.opinion()) != null) {
        throw new Refusal("ballot.candidateTwice");
      }
    }
    ballots.cast(input.ballot(), item.get(UNIT), choices);
  }

  private List<Candidate> candidates(long year, List<BallotOption> options, String barred) {
    Map<String, MemberUnit> members = years.members(year);
    Map<String, Integer> ranks = new HashMap<>();
    for (ScoreRow row : reviews.scoreTable(year)) {
      ranks.put(row.unit(), row.rank());
    }
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (int index = 0; index < options.size(); index++) {
      BallotOption each = options.get(index);
      candidates
          .computeIfAbsent(
              each.unit(),
              unit ->
                  new Candidate(
                      members.get(unit).name(),
                      each.settledScore(),
                      ranks.get(unit),
                      unit.equals(barred),
                      new ArrayList<>()))
          .lines()
          .add(new Line(each.option().award(), index));
    }
    return List.copyOf(candidates.values());
  }

  private static Map<String, Object> blank(long ballot, List<BallotOption> options, String barred) {
    List<Map<String, Object>> choices = new ArrayList<>();
    for (BallotOption each : options) {
      Map<String, Object> choice = new HashMap<>();
      choice.put("unit", each.unit());
      choice.put("award", each.option().award());
      if (each.unit().equals(barred)) {
        choice.put("opinion", Opinion.NO_OPINION);
      }
      choices.add(choice);
    }
    return Map.of("ballot", ballot, "choices", choices);
  }
}
