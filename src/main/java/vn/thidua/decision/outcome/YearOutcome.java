package vn.thidua.decision.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.CountedRound;
import vn.thidua.decision.examination.MinistryScore;
import vn.thidua.report.ReportState;
import vn.thidua.review.Eligibility;
import vn.thidua.year.Award;
import vn.thidua.year.YearState;

/**
 * What came out of an award year, as far as its reader may know it: scores, eligibility, votes and
 * proposals from the signed minutes on; awards for members from their publication on.
 *
 * @param cluster code, such as {@code cum-1}
 * @param number calendar year
 * @param units in the order of their names
 */
public record YearOutcome(
    String cluster,
    String clusterName,
    int number,
    YearState state,
    @JsonUnwrapped Leaders leaders,
    @JsonUnwrapped Progress progress,
    List<UnitOutcome> units) {

  @JsonProperty
  public int unitCount() {
    return units.size();
  }

  /** Units that registered an annual plan. */
  @JsonProperty
  public int plansRegistered() {
    return (int) units.stream().filter(unit -> unit.work().planRegistered()).count();
  }

  /**
   * Who leads the cluster.
   *
   * @param headUnit code of the unit that leads it this year
   * @param nextHeadUnit the same for the year after; null while nobody is appointed
   * @param nextYearState null while the next year is not planned
   */
  public record Leaders(
      String headUnit, @Nullable String nextHeadUnit, @Nullable YearState nextYearState) {}

  /**
   * How far the results are known.
   *
   * @param decisionNumber such as "12/QĐ-BNG"; null while confidential, as is its date
   */
  public record Progress(
      boolean minutesSigned,
      boolean published,
      @Nullable String decisionNumber,
      @Nullable LocalDate decidedOn) {}

  /**
   * One unit's year. Everything that is not known yet, or not to this reader, is null or empty.
   *
   * @param unit code, such as {@code lao-cai}
   * @param proposedAward what the cluster proposed; the Ministry alone awards (rule R1)
   */
  public record UnitOutcome(
      String unit,
      String name,
      @JsonUnwrapped Work work,
      @JsonUnwrapped Score score,
      List<Votes> votes,
      @Nullable Award proposedAward,
      @JsonUnwrapped Word word) {}

  /**
   * What the unit itself handed in.
   *
   * @param reportVersions how many versions were signed and handed in
   */
  public record Work(
      boolean planRegistered, int reportVersions, @Nullable ReportState reportState) {}

  /**
   * What the cluster made of it.
   *
   * @param eligibility whether the unit was eligible, and why
   */
  public record Score(
      @Nullable BigDecimal settledScore,
      @Nullable Integer rank,
      @JsonUnwrapped @Nullable Eligibility eligibility) {}

  /**
   * What the Ministry said.
   *
   * @param ministryScore its points for the criteria that it scores itself; to members from the
   *     publication on
   * @param ministryScores the same by criterion with its reason, only for the unit itself and the
   *     Ministry
   * @param refusalReason only for the unit itself and the Ministry
   */
  public record Word(
      @Nullable BigDecimal ministryScore,
      List<MinistryScore> ministryScores,
      @Nullable Award awardedAward,
      @Nullable String refusalReason) {}

  /**
   * The count for one unit and one award in one ballot.
   *
   * @param round 1 for the first ballot, then run-offs
   */
  public record Votes(int round, @JsonUnwrapped CountedRound.Line line) {}
}
