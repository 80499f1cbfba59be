package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.year.Award;

/**
 * 100,000 random boxes of up to 15 papers, some of them spoilt in every way: both tallies agree.
 */
@DataJdbcTest
@Import(MeetingFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ManyBoxesTest {

  private static final int BOXES = 100_000;
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

  @Test
  void both_tallies_agree() {
    long ballot =
        rounds.open(
            rollCall.call(1),
            1,
            OPTIONS.stream().map(each -> new BallotOption(each, java.math.BigDecimal.TEN)).toList(),
            null,
            List.of(new Limit(Award.CERTIFICATE, 1, "")));
    Random random = new Random(100_000);
    int different = 0;
    for (int box = 0; box < BOXES; box++) {
      List<String> papers = papers(random);
      jdbc.update("delete from ballot_paper where ballot = ?", ballot);
      jdbc.batchUpdate(
          "insert into ballot_paper (id, ballot, choices) values (?, ?, ?)",
          papers.stream()
              .map(
                  paper ->
                      new Object[] {new UUID(random.nextLong(), random.nextLong()), ballot, paper})
              .toList());
      different += sqlTally.of(ballot).equals(Tally.of(OPTIONS, MOST, papers)) ? 0 : 1;
    }

    assertThat(different).isZero();
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
