package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ballot.count.SqlTally;
import vn.thidua.ballot.count.Tally;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.review.Candidate;
import vn.thidua.year.Award;

/**
 * 100,000 random boxes of up to 15 papers, some of them spoilt in every way: both tallies agree.
 */
@DataJdbcTest
@Import(MeetingFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ManyBoxesTest {

  private static final int BOXES = 100_000;
  private static final int AT_ONCE = 500;
  private static final List<Option> OPTIONS =
      List.of(
          new Option("u1", Award.FLAG),
          new Option("u2", Award.FLAG),
          new Option("u2", Award.CERTIFICATE),
          new Option("u3", Award.CERTIFICATE));
  private static final Map<Award, Integer> MOST = Map.of(Award.CERTIFICATE, 1);

  @Autowired RollCall rollCall;
  @Autowired Rounds rounds;
  @Autowired SqlTally sqlTally;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;

  @Test
  void both_tallies_agree() {
    List<Long> ballots =
        IntStream.rangeClosed(1, AT_ONCE) // of years that no other test has
            .mapToObj(each -> ballot(rollCall.call(-each)))
            .toList();
    Random random = new Random(BOXES);
    int different = 0;
    for (int box = 0; box < BOXES; box += AT_ONCE) {
      different += transactions.execute(status -> fillAndCount(ballots, random));
    }

    assertThat(different).isZero();
  }

  /** New papers in all the boxes; how many of them the two tallies count differently. */
  private int fillAndCount(List<Long> ballots, Random random) {
    List<List<String>> boxes = ballots.stream().map(each -> papers(random)).toList();
    List<Object[]> rows = new ArrayList<>();
    for (int box = 0; box < boxes.size(); box++) {
      for (String paper : boxes.get(box)) {
        rows.add(
            new Object[] {new UUID(random.nextLong(), random.nextLong()), ballots.get(box), paper});
      }
    }
    jdbc.update("delete from ballot_paper");
    jdbc.batchUpdate(
        "insert into ballot_paper (id, ballot, choices, receipt) values (?, ?, ?, '')", rows);
    int different = 0;
    for (int box = 0; box < boxes.size(); box++) {
      Tally inJava = Tally.of(OPTIONS, MOST, boxes.get(box));
      different += sqlTally.of(ballots.get(box)).equals(inJava) ? 0 : 1;
    }
    return different;
  }

  private long ballot(long meeting) {
    return rounds.open(
        meeting,
        1,
        OPTIONS.stream()
            .map(each -> new Candidate(each.unit(), each.award(), BigDecimal.TEN))
            .toList(),
        null,
        List.of(new Limit(Award.CERTIFICATE, 1, "")));
  }

  private static List<String> papers(Random random) {
    List<String> papers = new ArrayList<>();
    for (int paper = random.nextInt(16); paper > 0; paper--) {
      StringBuilder marks = new StringBuilder();
      int length = random.nextInt(25) == 0 ? random.nextInt(7) : OPTIONS.size();
      for (int mark = 0; mark < length; mark++) {
        marks.append("AADDNNX".charAt(random.nextInt(random.nextInt(30) == 0 ? 7 : 6)));
      }
      papers.add(marks.toString());
    }
    return papers;
  }
}
