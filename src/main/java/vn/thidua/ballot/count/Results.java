package vn.thidua.ballot.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.BallotResult;
import vn.thidua.ballot.BallotRound;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.MeetingRules;
import vn.thidua.ballot.Proposal;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.box.Seals;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.ballot.selection.Selection;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.ballot.selection.Ties;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** From the count to the proposal: the tellers confirm, the rules judge, the chair breaks a tie. */
@Service
public class Results {

  private final Sessions sessions;
  private final Rounds rounds;
  private final RoundResults rows;
  private final Ties ties;
  private final Verdicts verdicts;
  private final Seals seals;
  private final AwardYears years;
  private final Words words;

  Results(
      Sessions sessions,
      Rounds rounds,
      RoundResults rows,
      Ties ties,
      Verdicts verdicts,
      Seals seals,
      AwardYears years,
      Words words) {
    this.sessions = sessions;
    this.rounds = rounds;
    this.rows = rows;
    this.ties = ties;
    this.verdicts = verdicts;
    this.seals = seals;
    this.years = years;
    this.words = words;
  }

  @Transactional
  public void confirm(long ballot, String teller, boolean agreed, @Nullable String objection) {
    BallotRound round = rounds.get(ballot);
    years.requireOpen(sessions.get(round.meeting()).awardYear());
    if (round.isOpen()) {
      throw new Refusal("ballot.notClosed");
    }
    if (!sessions.tellers(round.meeting()).contains(teller)) {
      throw new Refusal("ballot.notTeller");
    }
    if (!agreed && (objection == null || objection.isBlank())) {
      throw Refusal.at("objection", "ballot.objectionMissing");
    }
    if (!rows.confirm(ballot, teller, agreed, objection)) {
      throw new Refusal("ballot.confirmedAlready");
    }
  }

  /** Judges a counted and confirmed round; writes the proposals when all is decided. */
  @Transactional
  public BallotResult declare(long ballot, MeetingRules rules) {
    BallotRound round = rounds.get(ballot);
    requireDeclarable(round);
    List<CountedRound> counted = verdicts.judge(rows.counted(round.meeting()), rules);
    rows.declare(ballot, counted.get(counted.size() - 1).lines());
    AwardYear year = years.asOpened(sessions.get(round.meeting()).awardYear());
    Selection selection = select(year, counted, rules, Map.of());
    ties.declare(ballot, selection.ties());
    rounds.recordOutcome(ballot, selection.result());
    if (selection.result() != BallotResult.RUN_OFF) {
      seals.destroyKeys(round.meeting());
    }
    if (selection.result() == BallotResult.DECIDED) {
      propose(year, round.meeting(), counted.get(0), selection);
    }
    return selection.result();
  }

  /** Ties that the chair has to break, and the awards that wait for it. */
  public List<Ties.Declared> openTies(long meeting) {
    return rounds.last(meeting).map(last -> ties.of(last.id())).orElse(List.of()).stream()
        .filter(Ties.Declared::awaitsChair)
        .toList();
  }

  /**
   * The chair's choice for each open tie; where a certificate waited for the flag, also for the tie
   * that his choice leaves there.
   *
   * @param chosen units by award
   */
  @Transactional
  public void breakTie(long meeting, String chair, Map<Award, Set<String>> chosen, String reason) {
    AwardYear year = years.requireOpen(sessions.get(meeting).awardYear());
    BallotRound last = rounds.last(meeting).orElseThrow();
    if (last.outcome() != BallotResult.CHAIR) {
      throw new Refusal("ballot.noTie");
    }
    List<Ties.Declared> open = openTies(meeting);
    open.forEach(
        tie -> requireChoiceAmongTied(tie.tie(), chosen.getOrDefault(tie.award(), Set.of())));
    Selection selection = selectWithChair(year, meeting, open, chosen);
    open.forEach(tie -> record(tie, chosen.getOrDefault(tie.award(), Set.of()), reason, chair));
    rounds.recordOutcome(last.id(), BallotResult.DECIDED);
    propose(year, meeting, rows.counted(meeting).get(0), selection);
  }

  private void record(Ties.Declared tie, Set<String> chosen, String reason, String chair) {
    if (!ties.breakUp(tie.id(), chosen, reason, chair)) {
      throw new Refusal("ballot.noTie");
    }
  }

  private Selection selectWithChair(
      AwardYear year, long meeting, List<Ties.Declared> open, Map<Award, Set<String>> chosen) {
    Set<Award> forChair = open.stream().map(Ties.Declared::award).collect(Collectors.toSet());
    Tie.Rule replay =
        (award, round, scoresDiffer) ->
            new Tie.Ruling(
                scoresDiffer && !forChair.contains(award)
                    ? BallotResult.DECIDED
                    : BallotResult.CHAIR,
                "");
    try {
      return requireDecided(select(year, rows.counted(meeting), replay, chosen));
    } catch (IllegalArgumentException notAmongTied) {
      throw Refusal.at("choices", "ballot.notAmongTied");
    }
  }

  private Selection requireDecided(Selection selection) {
    if (selection.result() != BallotResult.DECIDED) {
      Tie left = selection.ties().get(selection.ties().size() - 1);
      throw Refusal.at(
          "choices", "ballot.wrongNumberChosen", words.label(left.award()), left.seats());
    }
    return selection;
  }

  private void requireChoiceAmongTied(Tie tie, Set<String> chosen) {
    if (chosen.size() != tie.seats()) {
      throw Refusal.at(
          "choices", "ballot.wrongNumberChosen", words.label(tie.award()), tie.seats());
    }
    if (!tie.units().containsAll(chosen)) {
      throw Refusal.at("choices", "ballot.notAmongTied");
    }
  }

  private void requireDeclarable(BallotRound round) {
    if (round.isOpen() || round.outcome() != null) {
      throw new IllegalStateException(
          "Ballot %d is still open or was declared before".formatted(round.id()));
    }
    int confirmed = rows.confirmations(round.id()).size();
    if (confirmed < sessions.tellers(round.meeting()).size()) {
      throw new IllegalStateException(
          "Ballot %d was confirmed by %d tellers only".formatted(round.id(), confirmed));
    }
  }

  private Selection select(
      AwardYear year, List<CountedRound> counted, Tie.Rule rule, Map<Award, Set<String>> chair) {
    return Selection.of(year.quotas(), counted.get(0).lines(), runOffs(counted), rule, chair);
  }

  private static Map<Award, List<Map<String, Integer>>> runOffs(List<CountedRound> counted) {
    Map<Award, List<Map<String, Integer>>> runOffs = new EnumMap<>(Award.class);
    for (Award award : Award.values()) {
      runOffs.put(
          award,
          counted.stream()
              .skip(1)
              .map(round -> round.votes(award))
              .filter(votes -> !votes.isEmpty())
              .toList());
    }
    return runOffs;
  }

  private void propose(AwardYear year, long meeting, CountedRound first, Selection selection) {
    int members = first.papers().members();
    rows.propose(
        year.id(),
        meeting,
        selection.won().stream().map(won -> new Proposal(inWords(won), members)).toList());
  }

  private CountedRound.Line inWords(Selection.Won won) {
    CountedRound.Line line = won.line();
    return won.by() == Selection.By.VOTES
        ? line
        : line.with(line.passed(), words.say("ballot.proposed.by." + won.by(), line.verdict()));
  }
}
