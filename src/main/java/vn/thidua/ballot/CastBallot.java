package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYears;

/**
 * A member's delegate casts his secret ballot. No draft is kept, nothing here prints a choice, and
 * no refusal repeats one.
 */
@Component
class CastBallot implements TaskWork<CastBallot.Input> {

  private final Ballots ballots;
  private final Reviews reviews;
  private final AwardYears years;

  CastBallot(Ballots ballots, Reviews reviews, AwardYears years) {
    this.ballots = ballots;
    this.reviews = reviews;
    this.years = years;
  }

  /** What the voter does with his paper. */
  enum Kind {
    MARKED,
    /** No opinion on anybody; valid. */
    BLANK,
    /** Invalid on purpose. */
    SPOILT
  }

  /**
   * @param ballot the ballot this paper was given out for
   * @param token of the form: the same paper sent twice is one
   * @param receipt code by which the voter finds his paper in the published box
   * @param choices what they say counts only if the paper is marked
   * @param reviewed the voter has read his choices once more
   */
  record Input(
      @NotNull Long ballot,
      @NotNull @Pattern(regexp = RandomCode.PATTERN) String token,
      @NotNull @Pattern(regexp = RandomCode.PATTERN) String receipt,
      @NotNull Kind kind,
      @NotNull @Size(max = 200) List<@Valid @NotNull Choice> choices,
      @NotNull @AssertTrue Boolean reviewed) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Input[secret]";
    }
  }

  /**
   * @param opinion null on a paper that is blank or spoilt as a whole
   */
  record Choice(
      @NotBlank @Size(max = 64) String unit, @NotNull Award award, @Nullable Opinion opinion) {

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
   * @param actsFor name of the unit for which he votes by written authority; null if for his own
   */
  record View(
      int runOff,
      int entitled,
      int voted,
      @Nullable String actsFor,
      List<LimitRow> limits,
      List<Candidate> units,
      Map<String, Object> input) {}

  record LimitRow(Award award, int most) {}

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
  public boolean inPerson() {
    return true;
  }

  @Override
  public boolean keepsDrafts() {
    return false;
  }

  @Override
  public View view(WorkItem item) {
    long ballot = item.get(BALLOT);
    BallotBox.Turnout turnout = ballots.turnout(ballot);
    Rounds.Sheet sheet = ballots.sheet(ballot);
    List<BallotOption> options = sheet.options();
    String barred = years.selfVoteAllowed(item.get(AWARD_YEAR)) ? "" : item.get(UNIT);
    return new View(
        ballots.round(ballot).roundNumber() - 1,
        turnout.entitled(),
        turnout.voted(),
        item.actor().belongsTo(item.get(UNIT))
            ? null
            : years.members(item.get(AWARD_YEAR)).get(item.get(UNIT)).name(),
        sheet.limits().stream().map(limit -> new LimitRow(limit.award(), limit.most())).toList(),
        candidates(item.get(AWARD_YEAR), options, barred),
        blank(ballot, options, barred));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!item.actor().isIn(ballots.voterGroup(item.get(BALLOT), item.get(UNIT)))) {
      throw new Refusal("ballot.notTheDelegate");
    }
    if (!item.get(BALLOT).equals(input.ballot())) {
      throw new Refusal("ballot.otherBallot");
    }
    if (input.kind() == Kind.SPOILT) {
      ballots.castSpoilt(input.ballot(), item.get(UNIT), input.token(), input.receipt());
    } else {
      ballots.cast(input.ballot(), item.get(UNIT), choices(input), input.token(), input.receipt());
    }
  }

  private static Map<Option, Opinion> choices(Input input) {
    Map<Option, Opinion> choices = new HashMap<>();
    for (Choice choice : input.choices()) {
      Opinion opinion = input.kind() == Kind.BLANK ? Opinion.NO_OPINION : choice.opinion();
      if (opinion == null) {
        throw new Refusal("ballot.candidateMissing");
      }
      if (choices.put(new Option(choice.unit(), choice.award()), opinion) != null) {
        throw new Refusal("ballot.candidateTwice");
      }
    }
    return choices;
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
    return Map.of(
        "ballot",
        ballot,
        "token",
        RandomCode.next(),
        "receipt",
        RandomCode.next(),
        "kind",
        Kind.MARKED,
        "choices",
        choices);
  }
}
