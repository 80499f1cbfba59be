package vn.thidua.ballot;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The voter roll and the box of papers: the only place that writes either. They have nothing in
 * common but the number of the ballot. Sealing the papers until closing belongs here.
 */
@Component
class BallotBox {

  private static final String ADD =
      "insert into ballot_paper (id, ballot, choices) values (?, ?, ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Random random = new SecureRandom();

  BallotBox(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** How many may vote, how many have voted; never more than that. */
  record Turnout(int entitled, int voted) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void enrol(long ballot, Collection<String> units) {
    batches.batchUpdate(
        "insert into voter_roll (ballot, unit, voted, closed) values (?, ?, false, false)",
        units.stream().sorted().map(unit -> new Object[] {ballot, unit}).toList());
  }

  List<String> voters(long ballot) {
    return jdbc.sql("select unit from voter_roll where ballot = :ballot order by unit")
        .param("ballot", ballot)
        .query(String.class)
        .list();
  }

  /** Whether a voter has voted; empty for somebody who is not on the roll. */
  Optional<Boolean> hasVoted(long ballot, String unit) {
    return jdbc.sql("select voted from voter_roll where ballot = :ballot and unit = :unit")
        .param("ballot", ballot)
        .param("unit", unit)
        .query(Boolean.class)
        .optional();
  }

  /**
   * Marks the voter on the roll. The condition is judged again by the database when the row was
   * locked by somebody else, so that of two casts, or of a cast and the closing, one comes first.
   *
   * @return false if he is not on the roll, has voted, or the roll is closed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean mark(long ballot, String unit) {
    return jdbc.sql(
                """
                update voter_roll set voted = true
                where ballot = :ballot and unit = :unit and voted = false and closed = false
                """)
            .param("ballot", ballot)
            .param("unit", unit)
            .update()
        == 1;
  }

  /** Puts a paper into the box. No failure tells what stood on it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void put(long ballot, String choices) {
    try {
      batches.update(ADD, randomId(), ballot, choices);
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
   * Closes the roll and destroys every order. Updating all rows of the roll waits for casts in
   * flight; those that come later find their row closed. Roll and papers are then written anew, the
   * papers shuffled and under new ids: neither the place of a row nor the number of the transaction
   * that wrote it tells when it came.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void close(long ballot) {
    jdbc.sql("update voter_roll set closed = true where ballot = :ballot")
        .param("ballot", ballot)
        .update();
    rewriteRoll(ballot);
    rewritePapers(ballot);
  }

  /** The papers of a closed ballot, in no telling order. */
  List<String> papers(long ballot) {
    return jdbc.sql("select choices from ballot_paper where ballot = :ballot order by id")
        .param("ballot", ballot)
        .query(String.class)
        .list();
  }

  private void rewriteRoll(long ballot) {
    List<Object[]> rows =
        jdbc.sql("select unit, voted from voter_roll where ballot = :ballot order by unit")
            .param("ballot", ballot)
            .query((row, number) -> new Object[] {ballot, row.getString(1), row.getBoolean(2)})
            .list();
    jdbc.sql("delete from voter_roll where ballot = :ballot").param("ballot", ballot).update();
    batches.batchUpdate(
        "insert into voter_roll (ballot, unit, voted, closed) values (?, ?, ?, true)", rows);
  }

  private void rewritePapers(long ballot) {
    List<String> papers = new ArrayList<>(papers(ballot));
    Collections.shuffle(papers, random);
    jdbc.sql("delete from ballot_paper where ballot = :ballot").param("ballot", ballot).update();
    try {
      batches.batchUpdate(
          ADD, papers.stream().map(paper -> new Object[] {randomId(), ballot, paper}).toList());
    } catch (DataAccessException failure) {
      throw new IllegalStateException("The ballot papers were not rewritten");
    }
  }

  private static UUID randomId() {
    return UUID.randomUUID();
  }
}
