package vn.thidua.ballot.box;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.paper.BallotPaper;
import vn.thidua.ballot.paper.Voter;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.workflow.Refusal;

/**
 * Papers cast in the room. After the ballot is closed two tellers read and enter them, neither
 * seeing the other's entry; what both read alike goes into the sealed box among the others, with
 * receipt codes like theirs.
 */
@Component
public class PaperEntries {

  /** How many tellers read the papers. */
  static final int READERS = 2;

  /** With fewer, a teller who reads them learns or guesses whose they are. */
  static final int FEWEST = 3;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final BallotBox box;

  PaperEntries(JdbcClient jdbc, JdbcTemplate batches, BallotBox box) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.box = box;
  }

  /**
   * One teller's reading.
   *
   * @param voters units that handed in a paper, as the tellers' list in the room says
   * @param papers marks of each paper, in no order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(long ballot, String teller, Collection<String> voters, List<String> papers) {
    Set<String> onPaper = new TreeSet<>();
    box.roll(ballot).stream()
        .filter(voter -> voter.channel() == Voter.Channel.PAPER)
        .forEach(voter -> onPaper.add(voter.unit()));
    if (!onPaper.containsAll(voters)) {
      throw Refusal.at("voters", "ballot.notOnPaper");
    }
    if (voters.size() != papers.size()) {
      throw Refusal.at("papers", "ballot.papersAndVoters", papers.size(), voters.size());
    }
    jdbc.sql(
            "insert into paper_entry_done (ballot, teller, voters) values (:ballot, :teller,"
                + " :voters)")
        .param("ballot", ballot)
        .param("teller", teller)
        .param("voters", String.join(",", new TreeSet<>(voters)))
        .update();
    List<Object[]> rows = new ArrayList<>();
    papers.stream()
        .sorted()
        .forEach(paper -> rows.add(new Object[] {ballot, teller, rows.size() + 1, paper}));
    batches.batchUpdate(
        "insert into paper_entry (ballot, teller, number, choices) values (?, ?, ?, ?)", rows);
  }

  /**
   * Compares the two readings and forgets them; if they are the same, their papers are in the box
   * now.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean take(long ballot) {
    List<Reading> readings = readings(ballot);
    for (String table : List.of("paper_entry", "paper_entry_done")) {
      jdbc.sql("delete from " + table + " where ballot = :ballot").param("ballot", ballot).update();
    }
    if (readings.isEmpty()) {
      return true;
    }
    boolean same = readings.size() == READERS && readings.get(0).equals(readings.get(1));
    if (same) {
      Reading read = readings.get(0);
      box.markPaperVoters(ballot, read.voters());
      box.put(
          ballot,
          read.papers().stream()
              .map(choices -> new BallotPaper(choices, RandomCode.next()))
              .toArray(BallotPaper[]::new));
    }
    return same;
  }

  private record Reading(List<String> voters, List<String> papers) {}

  private List<Reading> readings(long ballot) {
    return jdbc.sql(
            "select teller, voters from paper_entry_done where ballot = :ballot order by teller")
        .param("ballot", ballot)
        .query(
            (row, number) ->
                new Reading(
                    row.getString(2).isEmpty() ? List.of() : List.of(row.getString(2).split(",")),
                    papers(ballot, row.getString(1))))
        .list();
  }

  private List<String> papers(long ballot, String teller) {
    return jdbc.sql(
            "select choices from paper_entry where ballot = :ballot and teller = :teller order by"
                + " choices")
        .param("ballot", ballot)
        .param("teller", teller)
        .query(String.class)
        .list();
  }
}
