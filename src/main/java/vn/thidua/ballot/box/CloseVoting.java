package vn.thidua.ballot.box;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.BallotRound;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.meeting.LedYears;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The head closes the voting before its time: who has not voted by then does not vote. */
@Component("ballotClosingStart")
class CloseVoting implements StartWork<CloseVoting.Input> {

  /** The message for which the voting waits. */
  static final String MESSAGE = "votingClosed";

  private final Rounds rounds;
  private final Sessions sessions;
  private final BallotBox box;
  private final AwardYears years;
  private final LedYears led;
  private final RuntimeService runtime;

  CloseVoting(
      Rounds rounds,
      Sessions sessions,
      BallotBox box,
      AwardYears years,
      LedYears led,
      RuntimeService runtime) {
    this.rounds = rounds;
    this.sessions = sessions;
    this.box = box;
    this.years = years;
    this.led = led;
    this.runtime = runtime;
  }

  record Input(@NotNull Long ballot, @NotNull @AssertTrue Boolean agreed) {}

  /**
   * @param input the only round, chosen already
   */
  public record View(List<OpenVoting> open, Map<String, Object> input) {}

  /**
   * An open round that this person may close.
   *
   * @param year its cluster and number in words
   */
  record OpenVoting(long ballot, String year, int runOff, int entitled, int voted) {}

  @Override
  public View view(Actor actor) {
    List<OpenVoting> open =
        led.of(actor).stream()
            .flatMap(
                year -> rounds.openForVoting(year.id()).stream().map(round -> row(year, round)))
            .toList();
    return new View(open, open.size() == 1 ? Map.of("ballot", open.get(0).ballot()) : Map.of());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    BallotRound round =
        rounds.find(input.ballot()).orElseThrow(() -> new Refusal("ballot.notOpen"));
    AwardYear year = years.requireOpen(sessions.get(round.meeting()).awardYear());
    if (!led.isLedBy(year, actor)) {
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

  private OpenVoting row(AwardYear year, BallotRound round) {
    BallotBox.Turnout turnout = box.turnout(round.id());
    return new OpenVoting(
        round.id(), led.name(year), round.roundNumber() - 1, turnout.entitled(), turnout.voted());
  }
}
