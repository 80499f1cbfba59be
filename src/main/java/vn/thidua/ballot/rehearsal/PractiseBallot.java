package vn.thidua.ballot.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.paper.BallotSheet;
import vn.thidua.ballot.paper.BlankPaper;
import vn.thidua.ballot.paper.FilledPaper;
import vn.thidua.ballot.paper.SecretWork;
import vn.thidua.review.Candidate;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;

/**
 * A delegate practises on a paper with invented candidates. It is judged like a real one; what he
 * hands in is kept nowhere.
 */
@Component
public class PractiseBallot implements SecretWork<FilledPaper> {

  /** Rounds are numbered from 1: no round is ever this one. */
  private static final long NO_BALLOT = 0;

  private final Words words;

  PractiseBallot(Words words) {
    this.words = words;
  }

  @Override
  public BlankPaper view(WorkItem item) {
    return BlankPaper.of(NO_BALLOT, sheet(), UnaryOperator.identity(), Map.of(), "");
  }

  @Override
  public void perform(WorkItem item, FilledPaper paper) {
    if (paper.ballot() != NO_BALLOT) {
      throw new Refusal("ballot.otherBallot");
    }
    if (paper.kind() != FilledPaper.Kind.SPOILT) {
      sheet().marks(paper.opinions());
    }
  }

  /** Two units for the flag, the second for the certificate too: enough to break R3. */
  private BallotSheet sheet() {
    String first = words.say("ballot.rehearsal.candidate", "A");
    String second = words.say("ballot.rehearsal.candidate", "B");
    return new BallotSheet(
        List.of(
            new Candidate(first, Award.FLAG, BigDecimal.valueOf(100)),
            new Candidate(second, Award.FLAG, BigDecimal.valueOf(100)),
            new Candidate(second, Award.CERTIFICATE, BigDecimal.valueOf(100))),
        List.of());
  }
}
