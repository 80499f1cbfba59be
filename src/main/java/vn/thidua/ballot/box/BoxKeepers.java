package vn.thidua.ballot.box;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.BallotRound;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.ballot.paper.Voter;
import vn.thidua.ballot.seal.BoxSecret;
import vn.thidua.ballot.seal.Layer;
import vn.thidua.ballot.seal.Locksmith;
import vn.thidua.ballot.seal.TellerKey;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;

/**
 * The tellers as keepers of the box, and the chair who opens the voting: keys before it, the seal
 * with it, and the opening of the box after it. Any two tellers open a box; one who is missing or
 * has lost his passphrase does not stop a poll, two do: then the round is voted again.
 */
@Service("boxKeepers")
public class BoxKeepers {

  private final Sessions sessions;
  private final Rounds rounds;
  private final BallotBox box;
  private final Seals seals;
  private final Locksmith locksmith;
  private final Publication publication;
  private final AwardYears years;
  private final Clock clock;

  BoxKeepers(
      Sessions sessions,
      Rounds rounds,
      BallotBox box,
      Seals seals,
      Locksmith locksmith,
      Publication publication,
      AwardYears years,
      Clock clock) {
    this.sessions = sessions;
    this.rounds = rounds;
    this.box = box;
    this.seals = seals;
    this.locksmith = locksmith;
    this.publication = publication;
    this.years = years;
    this.clock = clock;
  }

  /** User ids of the tellers who still have to choose a passphrase for this meeting. */
  public List<String> withoutKey(long meeting) {
    return seals.keyless(meeting);
  }

  /** When the voting closes by itself. */
  public Date closesAt(long ballot) {
    OffsetDateTime closesAt = rounds.get(ballot).closesAt();
    if (closesAt == null) {
      throw new IllegalStateException("Ballot %d was not opened".formatted(ballot));
    }
    return Date.from(closesAt.toInstant());
  }

  /** What its tellers are told of a box before they open it. */
  Seals.Box box(long ballot) {
    return seals.box(ballot);
  }

  @Transactional
  void keepKey(long meeting, String teller, String passphrase) {
    years.requireOpen(sessions.get(meeting).awardYear());
    if (!sessions.tellers(meeting).contains(teller)) {
      throw new Refusal("ballot.notTeller");
    }
    if (!seals.keyless(meeting).contains(teller)) {
      throw new Refusal("ballot.keyKept");
    }
    seals.keep(meeting, teller, locksmith.keyFor(passphrase));
  }

  /** Opens the voting: the box gets its seal, and from now on nothing of the round changes. */
  @Transactional
  public void openVoting(long ballot, String chair, Duration time, Collection<String> onPaper) {
    BallotRound round = rounds.get(ballot);
    years.requireOpen(sessions.get(round.meeting()).awardYear());
    if (seals.of(ballot).isPresent() || !round.isOpen()) {
      throw new Refusal("ballot.openAlready");
    }
    if (!seals.keyless(round.meeting()).isEmpty()) {
      throw new Refusal("ballot.keysMissing");
    }
    requirePaperVoters(ballot, round.meeting(), onPaper);
    rounds.recordOpening(ballot, chair, OffsetDateTime.now(clock).plus(time));
    box.voteOnPaper(ballot, onPaper);
    seals.seal(ballot, round.meeting());
  }

  /**
   * The chair does not open the voting: the session is over, another is called. Nothing is left of
   * the round that was prepared for it, nor of its tellers' keys.
   */
  @Transactional
  void adjourn(long ballot, String words) {
    BallotRound round = rounds.get(ballot);
    years.requireOpen(sessions.get(round.meeting()).awardYear());
    if (seals.of(ballot).isPresent() || round.isRunOff()) {
      throw new Refusal("ballot.openAlready");
    }
    sessions.recordQuorum(round.meeting(), false, words);
    box.strikeRoll(ballot);
    rounds.discard(ballot);
    seals.destroyKeys(round.meeting());
  }

  /**
   * A teller gives his passphrase; with the second one the box is opened, and its papers published
   * in one signed file. A third is not needed any more.
   */
  @Transactional
  public void openBox(long ballot, String teller, String passphrase) {
    BallotRound round = requireClosed(ballot, teller);
    // slow on purpose, so before others have to wait for this one
    Optional<TellerKey.InHand> hand = seals.unlock(ballot, round.meeting(), teller, passphrase);
    Optional<Seals.Seal> seal = unsettled(ballot);
    if (seal.isEmpty()) {
      return;
    }
    Optional<BoxSecret> secret =
        seals.release(ballot, teller, hand.orElseThrow(() -> new Refusal("ballot.noKey")));
    if (secret.isPresent()) {
      box.open(ballot, secret.get());
      publication.publish(round, seal.get().verifyKey(), secret.get());
      seals.broken(ballot);
    }
  }

  /** A teller has lost his passphrase. When too few are left, the round is voted again. */
  @Transactional
  public void losePassphrase(long ballot, String teller) {
    BallotRound round = requireClosed(ballot, teller);
    if (unsettled(ballot).isEmpty()) {
      return;
    }
    int tellers = sessions.tellers(round.meeting()).size();
    if (tellers - seals.lose(ballot, teller) < Layer.needed(tellers)) {
      box.empty(ballot);
      seals.discard(ballot, round.meeting());
      rounds.restart(ballot, OffsetDateTime.now(clock));
    }
  }

  private BallotRound requireClosed(long ballot, String teller) {
    BallotRound round = rounds.get(ballot);
    years.requireOpen(sessions.get(round.meeting()).awardYear());
    if (round.isOpen() && seals.of(ballot).isPresent()) {
      throw new Refusal("ballot.notClosed");
    }
    if (!sessions.tellers(round.meeting()).contains(teller)) {
      throw new Refusal("ballot.notTeller");
    }
    return round;
  }

  /** Empty if others were quicker: the box is open, or is voted again. Waits for them. */
  private Optional<Seals.Seal> unsettled(long ballot) {
    return seals.lock(ballot).filter(seal -> !seal.opened());
  }

  private void requirePaperVoters(long ballot, long meeting, Collection<String> onPaper) {
    if (onPaper.isEmpty()) {
      return;
    }
    List<String> roll = box.roll(ballot).stream().map(Voter::unit).toList();
    if (!roll.containsAll(onPaper)) {
      throw Refusal.at("onPaper", "ballot.notOnRoll");
    }
    if (onPaper.size() < PaperEntries.FEWEST) {
      throw Refusal.at("onPaper", "ballot.tooFewOnPaper", PaperEntries.FEWEST);
    }
    if (sessions.tellers(meeting).size() < PaperEntries.READERS) {
      throw Refusal.at("onPaper", "ballot.tooFewTellersForPaper", PaperEntries.READERS);
    }
  }
}
