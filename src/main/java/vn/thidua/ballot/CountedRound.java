package vn.thidua.ballot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.count.Base;
import vn.thidua.review.Candidate;
import vn.thidua.words.Words;
import vn.thidua.year.Award;

/**
 * The count of one closed ballot round (rule R13), as forms and papers show it.
 *
 * @param round 1 for the first ballot, then run-offs
 * @param base of which shares are taken; that of the round's rule, all members in a run-off
 * @param lines in the order of the ballot paper
 */
public record CountedRound(
    long ballot, int round, @JsonUnwrapped Papers papers, Base base, Box box, List<Line> lines) {

  /** Of how many a share is taken. */
  public int whole() {
    return base.in(papers);
  }

  /** Per cent with a decimal comma. */
  public String share(Line line) {
    return Words.percent(line.agree(), whole());
  }

  /** The same figures with other lines. */
  public CountedRound with(List<Line> judged) {
    return new CountedRound(ballot, round, papers, base, box, judged);
  }

  /** Agreeing votes by unit. */
  public Map<String, Integer> votes(Award award) {
    return lines.stream()
        .filter(line -> line.award() == award)
        .collect(Collectors.toMap(Line::unit, Line::agree));
  }

  /**
   * How many took part.
   *
   * @param members all members of the cluster
   * @param issued papers: as many as there are voters on the roll
   * @param present in the room or on the line
   * @param collected papers in the box, valid or not
   * @param blank valid papers without any opinion
   */
  public record Papers(int members, int issued, int present, int collected, int valid, int blank) {

    public int invalid() {
      return collected - valid;
    }
  }

  /**
   * The box of the round.
   *
   * @param restarts how often it was voted again because its box could not be opened
   * @param hash of the published box, and the key to check it; null where none was published
   */
  public record Box(int restarts, @Nullable String hash, @Nullable String verifyKey) {}

  /**
   * One candidate's figures.
   *
   * @param candidate with the settled score it had when the ballot was opened
   * @param verdict in words; empty until the result is declared
   */
  public record Line(
      @JsonUnwrapped Candidate candidate,
      @JsonUnwrapped Figures votes,
      boolean passed,
      String verdict) {

    public String unit() {
      return candidate.unit();
    }

    public Award award() {
      return candidate.award();
    }

    public int agree() {
      return votes.agree();
    }

    /** The same figures with a verdict. */
    public Line with(boolean judgedPassed, String words) {
      return new Line(candidate, votes, judgedPassed, words);
    }
  }
}
