package vn.thidua.review.settling;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.review.cross.CrossScoreRecords;
import vn.thidua.year.Roster;

/** Answers the drawing's questions: which assignments are there, and whose task is each? */
@Component("crossScores")
public class CrossScores {

  private final CrossScoreRecords records;
  private final Explanations explanations;
  private final Roster roster;

  CrossScores(CrossScoreRecords records, Explanations explanations, Roster roster) {
    this.records = records;
    this.explanations = explanations;
    this.roster = roster;
  }

  /** Ids of the year's assignments; none if no report was accepted. */
  public List<Long> assignments(long awardYear) {
    return records.idsOf(awardYear);
  }

  /** The groups whose members may score: the officers of the scoring unit. */
  public List<String> scorers(long crossScore) {
    return List.of(roster.officer(records.findById(crossScore).orElseThrow().scorer()));
  }

  /** Ids of the explanations that are asked for; none if no scores lie too far apart. */
  public List<Long> explanations(long awardYear) {
    return explanations.idsOf(awardYear);
  }

  /** The groups whose members may explain: the officers of the unit that is asked. */
  public List<String> explainers(long explanation) {
    return List.of(roster.officer(explanations.get(explanation).party()));
  }
}
