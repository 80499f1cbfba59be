package vn.thidua.ballot.selection;

import java.util.List;
import vn.thidua.ballot.BallotResult;
import vn.thidua.year.Award;

/**
 * Units with equal votes across the quota of an award, and what rule R11 makes of it.
 *
 * @param seats places for which they compete
 * @param rule in words
 */
public record Tie(Award award, List<String> units, int seats, BallotResult outcome, String rule) {

  /** Rule R11 as a table: the outcome of a tie after so many rounds. */
  @FunctionalInterface
  public interface Rule {
    /**
     * @param rounds in which the award was voted, the first ballot included
     * @param scoresDiffer whether the settled scores tell the tied apart
     */
    Ruling judge(Award award, int rounds, boolean scoresDiffer);
  }

  /** Outcome and the rule in words. */
  public record Ruling(BallotResult outcome, String words) {}
}
