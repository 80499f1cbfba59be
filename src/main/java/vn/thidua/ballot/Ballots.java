package vn.thidua.ballot;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.review.Reviews;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * The secret ballot: opens a round, takes a paper, closes the box and counts it. Nothing here tells
 * a choice to anybody before the round is closed, and who made it to nobody ever.
 */
@Service("ballots")
public class Ballots {

  private final Sessions sessions;
  private final Rounds rounds;
  private final BallotBox box;
  private final SqlTally sqlTally;
  private final RoundResults results;
  private final Reviews reviews;
  private final AwardYears years;

  Ballots(
      Sessions sessions,
      Rounds rounds,
      BallotBox box,
      SqlTally sqlTally,
      RoundResults results,
      Reviews reviews,
      AwardYears years) {
    this.sessions = sessions;
    this.rounds = rounds;
    this.box = box;
    this.sqlTally = sqlTally;
    this.results = results;
    this.reviews = reviews;
    this.years = years;
  }

  /** Codes of the units on the voter roll of a round, in the order of their codes. */
  public List<String> voters(long ballot) {
    return box.voters(ballot);
  }

  /**
   * Opens the next round: all candidates in the first, only the tied in a run-off. Candidates and
   * roll are fixed with it.
   */
  @Transactional
  long open(long meeting) {
    Session session = sessions.get(meeting);
    int number = rounds.last(meeting).map(Ballots::numberAfter).orElse(1);
    if (!session.isQuorate() || session.adoptedBy() == null) {
      throw new IllegalStateException(
          "Meeting %d has no quorum or has not adopted the score table: no ballot is opened"
              .formatted(meeting));
    }
    List<BallotOption> options = number == 1 ? candidates(session) : tied(meeting);
    long ballot = rounds.open(meeting, number, options);
    box.enrol(ballot, options.isEmpty() ? List.of() : entitled(meeting));
    return ballot;
  }

  /**
   * Takes one paper of one member, once: marks the roll and puts the paper into the box, in the
   * transaction that completes the voter's task.
   *
   * @param choices an opinion on every option of this ballot
   */
  @Transactional
  void cast(long ballot, String unit, Map<Option, Opinion> choices) {
    BallotRound round = rounds.get(ballot);
    if (!round.isOpen()) {
      throw new Refusal("ballot.closed");
    }
    AwardYear year = years.requireOpen(sessions.get(round.meeting()).awardYear());
    String paper = paper(rounds.options(ballot), choices);
    refuseSelfVote(year, unit, choices);
    if (!box.mark(ballot, unit)) {
      throw refusalToMark(ballot, unit);
    }
    box.put(ballot, paper);
  }

  /**
   * Closes the round and counts it twice. Casts in flight are waited for, later ones refused.
   *
   * @throws TalliesDisagree if the two tallies or the roll and the box differ
   */
  @Transactional
  void close(long ballot) {
    BallotRound round = rounds.get(ballot);
    box.close(ballot);
    if (!rounds.close(ballot)) {
      throw new IllegalStateException("Ballot %d is closed already".formatted(ballot));
    }
    int members = years.asOpened(sessions.get(round.meeting()).awardYear()).units().size();
    results.record(ballot, members, box.turnout(ballot), count(ballot));
  }

  BallotBox.Turnout turnout(long ballot) {
    return box.turnout(ballot);
  }

  BallotRound round(long ballot) {
    return rounds.get(ballot);
  }

  List<BallotOption> options(long ballot) {
    return rounds.options(ballot);
  }

  private Tally count(long ballot) {
    List<Option> options = rounds.options(ballot).stream().map(BallotOption::option).toList();
    Tally inJava = Tally.of(options, box.papers(ballot));
    if (!inJava.equals(sqlTally.of(ballot))) {
      throw new TalliesDisagree(ballot, "the tallies in Java and in SQL differ");
    }
    if (inJava.collected() != box.turnout(ballot).voted()) {
      throw new TalliesDisagree(
          ballot, "the box does not hold one paper for each mark on the roll");
    }
    return inJava;
  }

  private static int numberAfter(BallotRound last) {
    if (last.outcome() != BallotResult.RUN_OFF) {
      throw new IllegalStateException(
          "Round %d of meeting %d asks for no run-off"
              .formatted(last.roundNumber(), last.meeting()));
    }
    return last.roundNumber() + 1;
  }

  private List<BallotOption> candidates(Session session) {
    return reviews.candidates(session.awardYear()).stream()
        .map(each -> new BallotOption(new Option(each.unit(), each.award()), each.settledScore()))
        .toList();
  }

  private List<BallotOption> tied(long meeting) {
    List<BallotRound> all = rounds.ofMeeting(meeting);
    Set<Option> tied =
        results.ties(all.get(all.size() - 1).id()).stream()
            .filter(tie -> tie.outcome() == BallotResult.RUN_OFF)
            .flatMap(tie -> tie.units().stream().map(unit -> new Option(unit, tie.award())))
            .collect(Collectors.toSet());
    return rounds.options(all.get(0).id()).stream()
        .filter(each -> tied.contains(each.option()))
        .toList();
  }

  private List<String> entitled(long meeting) {
    return sessions.attendance(meeting).entrySet().stream()
        .filter(each -> each.getValue().takesPart())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String paper(List<BallotOption> options, Map<Option, Opinion> choices) {
    Set<Option> known = options.stream().map(BallotOption::option).collect(Collectors.toSet());
    if (!known.containsAll(choices.keySet())) {
      throw new Refusal("ballot.unknownCandidate");
    }
    if (choices.size() < known.size()) {
      throw new Refusal("ballot.candidateMissing");
    }
    refuseBothAwards(choices);
    StringBuilder marks = new StringBuilder();
    options.forEach(each -> marks.append(choices.get(each.option()).mark()));
    return marks.toString();
  }

  private static void refuseBothAwards(Map<Option, Opinion> choices) {
    Set<String> agreed = new HashSet<>();
    choices.forEach(
        (option, opinion) -> {
          if (opinion == Opinion.AGREE && !agreed.add(option.unit())) {
            throw new Refusal("ballot.bothAwards");
          }
        });
  }

  private void refuseSelfVote(AwardYear year, String unit, Map<Option, Opinion> choices) {
    boolean votesOnItself =
        choices.entrySet().stream()
            .anyMatch(
                each -> each.getKey().unit().equals(unit) && each.getValue() != Opinion.NO_OPINION);
    if (votesOnItself && !years.selfVoteAllowed(year.id())) {
      throw new Refusal("ballot.selfVote");
    }
  }

  /** A voter on the roll who has not voted and is not let through came while the box was closed. */
  private Refusal refusalToMark(long ballot, String unit) {
    if (!rounds.get(ballot).isOpen()) {
      return new Refusal("ballot.closed");
    }
    return box.hasVoted(ballot, unit)
        .map(voted -> new Refusal(voted ? "ballot.votedAlready" : "ballot.closed"))
        .orElseGet(() -> new Refusal("ballot.notOnRoll"));
  }
}
