package vn.thidua.ballot.box;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.paper.BallotPaper;
import vn.thidua.ballot.paper.Voter;
import vn.thidua.ballot.seal.BoxSecret;
import vn.thidua.workflow.Refusal;

/**
 * The voter roll and the box of papers: the only place that writes either. They have nothing in
 * common but the number of the ballot. Until the tellers open the box its papers are sealed; then
 * they are written anew, shuffled, and the sealed ones are gone.
 */
@Component
public class BallotBox {

  private static final String ADD_SEALED =
      "insert into sealed_paper (id, ballot, content) values (?, ?, ?)";
  private static final String ADD_OPEN =
      "insert into ballot_paper (id, ballot, choices, receipt) values (?, ?, ?, ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Random random = new SecureRandom();

  BallotBox(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** How many may vote, how many have voted; never more than that. */
  public record Turnout(int entitled, int voted) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void enrol(long ballot, Collection<Voter> voters) {
    batches.batchUpdate(
        "insert into voter_roll (ballot, unit, voter, channel, voted, closed) values (?, ?, ?, ?,"
            + " false, false)",
        voters.stream()
            .map(each -> new Object[] {ballot, each.unit(), each.delegate(), each.channel().name()})
            .toList());
  }

  /** Nobody votes: the round is not held. */
  @Transactional(propagation = Propagation.MANDATORY)
  void strikeRoll(long ballot) {
    jdbc.sql("delete from voter_roll where ballot = :ballot").param("ballot", ballot).update();
  }

  /** The roll in the order of the units' codes. */
  List<Voter> roll(long ballot) {
    return jdbc.sql(
            """
            select unit, voter as delegate, channel from voter_roll
            where ballot = :ballot order by unit
            """)
        .param("ballot", ballot)
        .query(Voter.class)
        .list();
  }

  /** The unit whose delegate votes for a member; empty for one who is not on the roll. */
  Optional<String> delegateOf(long ballot, String unit) {
    return jdbc.sql("select voter from voter_roll where ballot = :ballot and unit = :unit")
        .param("ballot", ballot)
        .param("unit", unit)
        .query(String.class)
        .optional();
  }

  /** Who votes on paper; everybody else votes on the screen. */
  @Transactional(propagation = Propagation.MANDATORY)
  void voteOnPaper(long ballot, Collection<String> units) {
    batches.batchUpdate(
        "update voter_roll set channel = 'PAPER' where ballot = ? and unit = ?",
        units.stream().map(unit -> new Object[] {ballot, unit}).toList());
  }

  /**
   * Marks the voter on the roll. The condition is judged again by the database when the row was
   * locked by somebody else, so that of two casts, or of a cast and the closing, one comes first.
   *
   * @param token of the form from which he votes; the roll forgets it when the ballot is closed
   * @return false if he is not on the roll, votes on paper, has voted, or the roll is closed
   * @throws Refusal if somebody else has voted with this token
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean mark(long ballot, String unit, String token) {
    try {
      return jdbc.sql(
                  """
                  update voter_roll set voted = true, token = :token
                  where ballot = :ballot and unit = :unit and voted = false and closed = false
                    and channel = 'SCREEN'
                  """)
              .param("ballot", ballot)
              .param("unit", unit)
              .param("token", token)
              .update()
          == 1;
    } catch (DuplicateKeyException another) {
      throw new Refusal("ballot.tokenReplayed");
    }
  }

  /**
   * What the roll says of one voter.
   *
   * @param token with which he voted; null if he has not, or the ballot is closed
   */
  record Mark(boolean voted, @Nullable String token, Voter.Channel channel) {}

  /** Empty for somebody who is not on the roll. */
  Optional<Mark> markOf(long ballot, String unit) {
    return jdbc.sql(
            "select voted, token, channel from voter_roll where ballot = :ballot and unit = :unit")
        .param("ballot", ballot)
        .param("unit", unit)
        .query(Mark.class)
        .optional();
  }

  /** Puts papers into the box. No failure tells what stood on them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(long ballot, BallotPaper... papers) {
    put(ballot, publicKey(ballot), papers);
  }

  /**
   * The same for somebody who has the box's key at hand.
   *
   * @param key with which papers of this box are sealed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(long ballot, String key, BallotPaper... papers) {
    try {
      batches.batchUpdate(
          ADD_SEALED,
          List.of(papers).stream()
              .map(
                  paper ->
                      new Object[] {
                        UUID.randomUUID(),
                        ballot,
                        BoxSecret.seal(key, paper.plain(), context(ballot))
                      })
              .toList());
    } catch (TransientDataAccessException failure) {
      throw new ConcurrencyFailureException("A ballot paper was not stored; cast it again");
    } catch (DataAccessException failure) {
      throw new IllegalStateException("A ballot paper was not stored");
    }
  }

  Turnout turnout(long ballot) {
    return jdbc.sql(
            """
            select count(*) as entitled, coalesce(sum(case when voted then 1 else 0 end), 0) as voted
            from voter_roll where ballot = :ballot
            """)
        .param("ballot", ballot)
        .query((row, number) -> new Turnout(row.getInt(1), row.getInt(2)))
        .single();
  }

  /**
   * Closes the roll. Updating all its rows waits for casts in flight; those that come later find
   * their row closed. The roll is written anew without tokens: nothing in it tells when somebody
   * voted.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void close(long ballot) {
    jdbc.sql("update voter_roll set closed = true where ballot = :ballot")
        .param("ballot", ballot)
        .update();
    List<Object[]> rows =
        jdbc.sql(
                "select unit, voter, channel, voted from voter_roll where ballot = :ballot order by"
                    + " unit")
            .param("ballot", ballot)
            .query(
                (row, number) ->
                    new Object[] {
                      ballot,
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getBoolean(4)
                    })
            .list();
    strikeRoll(ballot);
    batches.batchUpdate(
        "insert into voter_roll (ballot, unit, voter, channel, voted, closed) values (?, ?, ?, ?,"
            + " ?, true)",
        rows);
  }

  /** Marks the voters whose papers the tellers took out of the box in the room. */
  @Transactional(propagation = Propagation.MANDATORY)
  void markPaperVoters(long ballot, Collection<String> units) {
    batches.batchUpdate(
        "update voter_roll set voted = true where ballot = ? and unit = ? and channel = 'PAPER'",
        units.stream().map(unit -> new Object[] {ballot, unit}).toList());
  }

  /**
   * Opens a closed box: its papers are unsealed, shuffled and written anew in clear text under new
   * ids, and the sealed ones removed. Neither the place of a row nor the number of the transaction
   * that wrote it tells when a paper came. What cannot be read stays in the box as an invalid
   * paper.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void open(long ballot, BoxSecret secret) {
    List<BallotPaper> papers =
        jdbc
            .sql("select content from sealed_paper where ballot = :ballot")
            .param("ballot", ballot)
            .query(String.class)
            .list()
            .stream()
            .map(
                one ->
                    secret
                        .open(one, context(ballot))
                        .map(BallotPaper::of)
                        .orElse(BallotPaper.UNREADABLE))
            .toList();
    jdbc.sql("delete from sealed_paper where ballot = :ballot").param("ballot", ballot).update();
    addShuffled(ballot, papers);
  }

  /** Empties the box and the roll's marks; the round is voted again. */
  @Transactional(propagation = Propagation.MANDATORY)
  void empty(long ballot) {
    for (String table : List.of("sealed_paper", "paper_entry", "paper_entry_done")) {
      jdbc.sql("delete from " + table + " where ballot = :ballot").param("ballot", ballot).update();
    }
    jdbc.sql(
            """
            update voter_roll set voted = false, closed = false, token = null, channel = 'SCREEN'
            where ballot = :ballot
            """)
        .param("ballot", ballot)
        .update();
  }

  /** The marks on the papers of an open box, in no telling order. */
  public List<String> papers(long ballot) {
    return contents(ballot).stream().map(BallotPaper::choices).toList();
  }

  /** The papers of an open box by their random ids. */
  public List<BallotPaper> contents(long ballot) {
    return jdbc.sql("select choices, receipt from ballot_paper where ballot = :ballot order by id")
        .param("ballot", ballot)
        .query(BallotPaper.class)
        .list();
  }

  /** Key with which papers of this box are sealed. */
  private String publicKey(long ballot) {
    return jdbc.sql("select public_key from ballot_seal where ballot = :ballot")
        .param("ballot", ballot)
        .query(String.class)
        .single();
  }

  private void addShuffled(long ballot, List<BallotPaper> papers) {
    List<BallotPaper> shuffled = new ArrayList<>(papers);
    Collections.shuffle(shuffled, random);
    try {
      batches.batchUpdate(
          ADD_OPEN,
          shuffled.stream()
              .map(
                  paper ->
                      new Object[] {UUID.randomUUID(), ballot, paper.choices(), paper.receipt()})
              .toList());
    } catch (DataAccessException failure) {
      throw new IllegalStateException("The ballot papers were not rewritten");
    }
  }

  private static String context(long ballot) {
    return "thidua ballot " + ballot;
  }
}
