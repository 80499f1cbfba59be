package vn.thidua.ballot.box;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.BallotResult;
import vn.thidua.ballot.BallotRound;
import vn.thidua.ballot.Limit;
import vn.thidua.ballot.MeetingRules;
import vn.thidua.ballot.Option;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.ballot.count.SqlTally;
import vn.thidua.ballot.count.TalliesDisagree;
import vn.thidua.ballot.count.Tally;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.ballot.paper.BallotPaper;
import vn.thidua.ballot.paper.BallotSheet;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.paper.Voter;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.ballot.selection.Ties;
import vn.thidua.review.Candidate;
import vn.thidua.review.Reviews;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/**
 * The secret ballot: prepares a round, takes papers, closes the roll and counts the box. Nothing
 * here tells a choice to anybody before the box is opened, and who made it to nobody ever.
 */
@Service("ballots")
public class Ballots {

  private final Sessions sessions;
  private final Rounds rounds;
  private final BallotBox box;
  private final Seals seals;
  private final PaperEntries paperEntries;
  private final SqlTally sqlTally;
  private final RoundResults results;
  private final Ties ties;
  private final Reviews reviews;
  private final AwardYears years;
  private final Roster roster;

  Ballots(
      Sessions sessions,
      Rounds rounds,
      BallotBox box,
      Seals seals,
      PaperEntries paperEntries,
      SqlTally sqlTally,
      RoundResults results,
      Ties ties,
      Reviews reviews,
      AwardYears years,
      Roster roster) {
    this.sessions = sessions;
    this.rounds = rounds;
    this.box = box;
    this.seals = seals;
    this.paperEntries = paperEntries;
    this.sqlTally = sqlTally;
    this.results = results;
    this.ties = ties;
    this.reviews = reviews;
    this.years = years;
    this.roster = roster;
  }

  /** Codes of the units that vote on the screen in a round, in their order. */
  public List<String> voters(long ballot) {
    return box.roll(ballot).stream()
        .filter(voter -> voter.channel() == Voter.Channel.SCREEN)
        .map(Voter::unit)
        .toList();
  }

  /** Group that votes for a unit: its own delegate's, or that of the unit it authorised. */
  public String voterGroup(long ballot, String unit) {
    return box.delegateOf(ballot, unit)
        .map(roster::delegate)
        .orElseThrow(() -> new Refusal("ballot.notOnRoll"));
  }

  /** User ids of the tellers who enter the papers of the room: two, or nobody if there are none. */
  public List<String> paperTellers(long ballot) {
    boolean none =
        box.roll(ballot).stream().noneMatch(voter -> voter.channel() == Voter.Channel.PAPER);
    return none
        ? List.of()
        : sessions.tellers(rounds.get(ballot).meeting()).subList(0, PaperEntries.READERS);
  }

  /** Whether the papers are in clear text and can be counted. */
  public boolean isBoxOpen(long ballot) {
    return seals.of(ballot).map(Seals.Seal::opened).orElse(false);
  }

  /** Whether the tellers are done with a box: it is open, or its seal was discarded. */
  public boolean isBoxSettled(long ballot) {
    return seals.of(ballot).map(Seals.Seal::opened).orElse(true);
  }

  /**
   * Prepares the next round: all candidates in the first, only the tied in a run-off. Candidates,
   * roll and rules are fixed with it.
   */
  @Transactional
  public long open(long meeting, MeetingRules rules) {
    Session session = sessions.get(meeting);
    if (!session.isQuorate() || session.adoptedBy() == null) {
      throw new IllegalStateException(
          "Meeting %d has no quorum or has not adopted the score table: no ballot is opened"
              .formatted(meeting));
    }
    List<BallotRound> before = rounds.ofMeeting(meeting);
    boolean runOff = !before.isEmpty();
    int number = runOff ? numberAfter(before.get(before.size() - 1)) : 1;
    List<Candidate> options = runOff ? tied(before) : reviews.candidates(session.awardYear());
    AwardYear year = years.asOpened(session.awardYear());
    long ballot =
        rounds.open(
            meeting,
            number,
            options,
            runOff ? null : rules.threshold(year.units().size()),
            limits(runOff ? seats(before) : year.quotas(), runOff, rules));
    box.enrol(ballot, options.isEmpty() ? List.of() : entitled(meeting));
    return ballot;
  }

  /**
   * Takes one paper of one member, once: marks the roll and puts the paper into the box, in the
   * transaction that completes the voter's task. The same form sent again changes nothing.
   *
   * @param choices an opinion on every option of this ballot
   * @param token of the form, so that a repeated one is known
   * @param receipt code by which the voter finds his paper
   */
  @Transactional
  public void cast(
      long ballot, String unit, Map<Option, Opinion> choices, String token, String receipt) {
    cast(ballot, unit, sheet -> sheet.marks(choices), choices, token, receipt);
  }

  /** The same for a voter who hands in a paper that is invalid on purpose. */
  @Transactional
  public void castSpoilt(long ballot, String unit, String token, String receipt) {
    cast(ballot, unit, BallotSheet::spoilt, Map.of(), token, receipt);
  }

  private void cast(
      long ballot,
      String unit,
      Function<BallotSheet, String> marks,
      Map<Option, Opinion> choices,
      String token,
      String receipt) {
    Rounds.Poll poll =
        rounds
            .poll(ballot)
            .filter(Rounds.Poll::open)
            .orElseThrow(() -> new Refusal("ballot.closed"));
    AwardYear year = years.requireOpen(poll.awardYear());
    String paper = marks.apply(rounds.sheet(ballot));
    refuseSelfVote(year, unit, choices);
    if (box.mark(ballot, unit, token)) {
      box.put(ballot, poll.publicKey(), new BallotPaper(paper, receipt));
    } else {
      refuseUnlessRepeated(ballot, unit, token);
    }
  }

  /** Closes the round: casts in flight are waited for, later ones refused. */
  @Transactional
  public void close(long ballot) {
    box.close(ballot);
    if (!rounds.close(ballot)) {
      throw new IllegalStateException("Ballot %d is closed already".formatted(ballot));
    }
  }

  /**
   * Counts an open box twice.
   *
   * @throws TalliesDisagree if the two tallies or the roll and the box differ
   */
  @Transactional
  public void count(long ballot) {
    long meeting = rounds.get(ballot).meeting();
    int members = years.asOpened(sessions.get(meeting).awardYear()).units().size();
    int present = sessions.present(meeting);
    results.record(ballot, members, present, box.turnout(ballot), tally(ballot));
  }

  /** The papers of the room, when both tellers have read the same. */
  @Transactional
  public boolean comparePapers(long ballot) {
    return paperEntries.take(ballot);
  }

  public BallotBox.Turnout turnout(long ballot) {
    return box.turnout(ballot);
  }

  public BallotRound round(long ballot) {
    return rounds.get(ballot);
  }

  public List<Candidate> options(long ballot) {
    return rounds.options(ballot);
  }

  BallotSheet sheet(long ballot) {
    return rounds.sheet(ballot);
  }

  private Tally tally(long ballot) {
    List<Option> options = rounds.options(ballot).stream().map(Option::of).toList();
    Map<Award, Integer> most =
        rounds.limits(ballot).stream().collect(Collectors.toMap(Limit::award, Limit::most));
    Tally inJava = Tally.of(options, most, box.papers(ballot));
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

  private List<Candidate> tied(List<BallotRound> before) {
    Set<Option> tied =
        openTies(before)
            .flatMap(tie -> tie.tie().units().stream().map(unit -> new Option(unit, tie.award())))
            .collect(Collectors.toSet());
    return rounds.options(before.get(0).id()).stream()
        .filter(each -> tied.contains(Option.of(each)))
        .toList();
  }

  private Map<Award, Integer> seats(List<BallotRound> before) {
    return openTies(before)
        .map(Ties.Declared::tie)
        .collect(Collectors.toMap(Tie::award, Tie::seats));
  }

  private Stream<Ties.Declared> openTies(List<BallotRound> before) {
    return ties.of(before.get(before.size() - 1).id()).stream()
        .filter(tie -> tie.tie().outcome() == BallotResult.RUN_OFF);
  }

  private static List<Limit> limits(
      Map<Award, Integer> places, boolean runOff, MeetingRules rules) {
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(each -> rules.limit(each.getKey(), runOff, each.getValue()).stream())
        .toList();
  }

  private List<Voter> entitled(long meeting) {
    Map<String, String> authorities = sessions.authorities(meeting);
    return sessions.attendance(meeting).entrySet().stream()
        .filter(each -> each.getValue().takesPart())
        .map(Map.Entry::getKey)
        .map(unit -> new Voter(unit, authorities.getOrDefault(unit, unit), Voter.Channel.SCREEN))
        .toList();
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
  private void refuseUnlessRepeated(long ballot, String unit, String token) {
    if (!rounds.get(ballot).isOpen()) {
      throw new Refusal("ballot.closed");
    }
    BallotBox.Mark mark =
        box.markOf(ballot, unit).orElseThrow(() -> new Refusal("ballot.notOnRoll"));
    if (mark.channel() == Voter.Channel.PAPER) {
      throw new Refusal("ballot.votesOnPaper");
    }
    if (!mark.voted()) {
      throw new Refusal("ballot.closed");
    }
    if (!token.equals(mark.token())) {
      throw new Refusal("ballot.votedAlready");
    }
  }
}
