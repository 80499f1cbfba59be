package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.words.Words;
import vn.thidua.year.Award;

/**
 * A counted round as the forms show it.
 *
 * @param runOff 0 for the first ballot
 * @param bases the figures of which shares may be taken
 * @param base the one of which they are
 * @param boxHash of the published box; null if there is none
 * @param declared whether the verdicts are declared, or only what the rules will say
 * @param warnings where the result itself reveals votes
 */
record CountView(
    int runOff,
    int members,
    int issued,
    int collected,
    int valid,
    int invalid,
    Bases bases,
    Base base,
    @Nullable String boxHash,
    boolean declared,
    List<Line> lines,
    List<String> warnings) {

  /**
   * @param share per cent with a decimal comma
   */
  record Line(
      String name,
      Award award,
      int agree,
      int disagree,
      int noOpinion,
      String share,
      String verdict) {}

  static CountView of(
      CountedRound round,
      boolean declared,
      RoundResults.Beside beside,
      Map<String, MemberUnit> members,
      List<String> warnings) {
    return new CountView(
        round.round() - 1,
        round.members(),
        round.issued(),
        round.collected(),
        round.valid(),
        round.invalid(),
        beside.bases(),
        beside.base(),
        beside.boxHash(),
        declared,
        round.lines().stream().map(line -> line(line, beside.whole(), members)).toList(),
        warnings);
  }

  private static Line line(CountedRound.Line line, int whole, Map<String, MemberUnit> members) {
    return new Line(
        members.get(line.unit()).name(),
        line.award(),
        line.agree(),
        line.disagree(),
        line.noOpinion(),
        Words.percent(line.agree(), whole),
        line.verdict());
  }
}
