package vn.thidua.review;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads what the cluster's review found. */
@Service
public class Reviews {

  /** The score table, by rank, then those without rank. */
  public List<ScoreRow> scoreTable(long awardYear) {
    throw new UnsupportedOperationException();
  }

  /** The confirmed candidates, by award and then by settled score, highest first. */
  public List<Candidate> candidates(long awardYear) {
    throw new UnsupportedOperationException();
  }
}
