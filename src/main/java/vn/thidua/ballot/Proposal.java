package vn.thidua.ballot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.thidua.year.Award;

/**
 * What the cluster proposes for one unit ("proposed" and "awarded" are different facts, R1).
 *
 * @param line its votes in the first round, and the rule applied in words with its figures
 * @param members of the cluster, of whom so many agreed
 */
public record Proposal(@JsonUnwrapped CountedRound.Line line, int members) {

  public String unit() {
    return line.unit();
  }

  public Award award() {
    return line.award();
  }
}
