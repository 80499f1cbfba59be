package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/** The head closes the voting before its time: who has not voted by then does not vote. */
@Component("ballotClosingStart")
class CloseVoting implements StartWork<CloseVoting.Input> {

  /** The message for which the voting waits. */
  static final String MESSAGE = "votingClosed";

  private final Rounds rounds;
  private final Sessions sessions;
  private final BallotBox box;
  private final AwardYears years;
  private final Roster roster;
  private final RuntimeService runtime;

  CloseVoting(
      Rounds rounds,
      Sessions sessions,
      BallotBox box,
      AwardYears years,
      Roster roster,
      RuntimeService runtime) {
    this.rounds = rounds;
    this.sessions = sessions;
    this.box = box;
    this.years = years;
    this.roster = roster;
    this.runtime = runtime;
  }

  record Input(@NotNull Long ballot, @NotNull @AssertTrue Boolean agreed) {}

  record View(List<OpenVoting> open) {}

  /** An open round that this person may close. */
  record OpenVoting(long ballot, String year, int runOff, int entitled, int voted) {}

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public View view(Actor actor) {
    return new View(
        actor.unitsAs(Roster.DIRECTOR).stream()
            .flatMap(unit -> years.ofUnit(unit).stream())
            .filter(year -> year.state() == YearState.OPEN && leads(actor, year))
            .distinct()
            .flatMap(
                year -> rounds.openForVoting(year.id()).stream().map(round -> row(year, round)))
            .toList());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    BallotRound round =
        rounds.find(input.ballot()).orElseThrow(() -> new Refusal("ballot.notOpen"));
    AwardYear year = years.requireOpen(sessions.get(round.meeting()).awardYear());
    if (!leads(actor, year)) {
      throw new Refusal("ballot.closedByHeadOnly");
    }
    if (rounds.openForVoting(year.id()).stream().noneMatch(open -> open.id() == round.id())) {
      throw new Refusal("ballot.notOpen");
    }
    return new Start(
        year.businessKey(), Map.of(AWARD_YEAR.name(), year.id(), BALLOT.name(), round.id()));
  }

  /**
   * Ends the voting in the meeting's process.
   *
   * @throws Refusal if it has ended meanwhile
   */
  void end(long ballot) {
    try {
      runtime
          .createMessageCorrelation(MESSAGE)
          .processInstanceVariableEquals(BALLOT.name(), ballot)
          .correlate();
    } catch (MismatchingMessageCorrelationException ended) {
      throw new Refusal("ballot.notOpen");
    }
  }

  private boolean leads(Actor actor, AwardYear year) {
    return actor.isIn(roster.head(year.id())) || actor.isIn(roster.deputy(year.id()));
  }

  private OpenVoting row(AwardYear year, BallotRound round) {
    BallotBox.Turnout turnout = box.turnout(round.id());
    return new OpenVoting(
        round.id(),
        year.businessKey(),
        round.roundNumber() - 1,
        turnout.entitled(),
        turnout.voted());
  }
}
