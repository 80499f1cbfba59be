package vn.thidua.review;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.thidua.year.AwardYears;

/** Reads what the cluster's review found. */
@Service
public class Reviews {

  private final ScoreTable table;
  private final AwardYears years;
  private final Settlements settlements;

  Reviews(ScoreTable table, AwardYears years, Settlements settlements) {
    this.table = table;
    this.years = years;
    this.settlements = settlements;
  }

  /** The score table, by rank, then those without rank. */
  public List<ScoreRow> scoreTable(long awardYear) {
    return table.of(years.asOpened(awardYear)).stream().map(ScoreTable.Line::row).toList();
  }

  /** The confirmed candidates, by award and then by settled score, highest first. */
  public List<Candidate> candidates(long awardYear) {
    return settlements.candidates(awardYear);
  }
}
