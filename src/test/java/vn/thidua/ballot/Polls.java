package vn.thidua.ballot;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.box.BoxKeepers;
import vn.thidua.ballot.box.Seals;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.seal.QuickKeys;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.ballot.seal.TellerKey;

/**
 * Holds a poll as people do: tellers keep keys, the chair opens, voters cast, tellers open the box.
 */
public class Polls {

  static final String PASSPHRASE = "mat khau giu hom phieu";

  private static final Map<String, TellerKey> KEYS = new HashMap<>();

  private final Ballots ballots;
  private final BoxKeepers keepers;
  private final Seals seals;
  private final Sessions sessions;
  private final Rounds rounds;
  private final TransactionTemplate transactions;

  Polls(
      Ballots ballots,
      BoxKeepers keepers,
      Seals seals,
      Sessions sessions,
      Rounds rounds,
      TransactionTemplate transactions) {
    this.ballots = ballots;
    this.keepers = keepers;
    this.seals = seals;
    this.sessions = sessions;
    this.rounds = rounds;
    this.transactions = transactions;
  }

  public long open(long meeting) {
    return open(meeting, MeetingFixture.RULES, Set.of());
  }

  public long open(long meeting, MeetingRules rules, Set<String> onPaper) {
    long ballot = ballots.open(meeting, rules);
    openVoting(ballot, onPaper);
    return ballot;
  }

  void openVoting(long ballot, Set<String> onPaper) {
    long meeting = rounds.get(ballot).meeting();
    keepKeys(meeting);
    keepers.openVoting(ballot, "gd-u1", Duration.ofHours(24), onPaper);
  }

  void keepKeys(long meeting) {
    transactions.executeWithoutResult(
        status ->
            seals
                .keyless(meeting)
                .forEach(
                    teller ->
                        seals.keep(
                            meeting,
                            teller,
                            KEYS.computeIfAbsent(teller, each -> QuickKeys.under(PASSPHRASE)))));
  }

  public void cast(long ballot, String unit, Map<Option, Opinion> choices) {
    ballots.cast(ballot, unit, choices, RandomCode.next(), RandomCode.next());
  }

  /** Closes the voting, opens the box and counts it. */
  public void close(long ballot) {
    ballots.close(ballot);
    openBox(ballot);
    ballots.count(ballot);
  }

  public void openBox(long ballot) {
    List<String> tellers = sessions.tellers(rounds.get(ballot).meeting());
    openBox(ballot, tellers.subList(0, Math.min(2, tellers.size())).toArray(String[]::new));
  }

  public void openBox(long ballot, String... tellers) {
    for (String teller : tellers) {
      keepers.openBox(ballot, teller, PASSPHRASE);
    }
  }
}
