package vn.thidua.ballot.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.CountedRound;
import vn.thidua.cluster.MemberUnit;

/**
 * A counted round as the forms show it.
 *
 * @param declared whether the verdicts are declared, or only what the rules will say
 * @param lines those of the count, with names
 * @param warnings where the result itself reveals votes
 */
public record CountView(
    @JsonIgnoreProperties("lines") CountedRound count,
    boolean declared,
    List<Line> lines,
    List<String> warnings) {

  /**
   * @param share per cent with a decimal comma
   */
  public record Line(String name, String share, @JsonUnwrapped CountedRound.Line line) {}

  static CountView of(
      CountedRound count,
      boolean declared,
      Map<String, MemberUnit> members,
      List<String> warnings) {
    return new CountView(
        count,
        declared,
        count.lines().stream()
            .map(line -> new Line(members.get(line.unit()).name(), count.share(line), line))
            .toList(),
        warnings);
  }
}
