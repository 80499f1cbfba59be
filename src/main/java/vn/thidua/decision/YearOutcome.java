package vn.thidua.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.ReportState;
import vn.thidua.review.Verdict;
import vn.thidua.year.Award;
import vn.thidua.year.YearState;

/**
 * What came out of an award year, as far as its reader may know it: scores, eligibility, votes and
 * proposals from the signed minutes on; awards for members from their publication on.
 *
 * @param cluster code, such as {@code cum-1}
 * @param number calendar year
 * @param unitCount member units of the year
 * @param plansRegistered units that registered an annual plan
 * @param headUnit code of the unit that leads the cluster this year
 * @param nextHeadUnit the same for the year after; null while nobody is appointed
 * @param nextYearState null while the next year is not planned
 * @param decisionNumber such as "12/QĐ-BNG"; null while confidential, as is its date
 * @param units in the order of their names
 */
public record YearOutcome(
    String cluster,
    String clusterName,
    int number,
    YearState state,
    int unitCount,
    int plansRegistered,
    String headUnit,
    @Nullable String nextHeadUnit,
    @Nullable YearState nextYearState,
    boolean minutesSigned,
    boolean published,
    @Nullable String decisionNumber,
    @Nullable LocalDate decidedOn,
    List<UnitOutcome> units) {

  /**
   * One unit's year. Everything that is not known yet, or not to this reader, is null or empty.
   *
   * @param unit code, such as {@code lao-cai}
   * @param reportVersions how many versions were signed and handed in
   * @param verdict whether the unit was eligible; {@code ground} and {@code citation} say why
   * @param ministryScore the Ministry's points for the criteria that it scores itself; to members
   *     from the publication on
   * @param ministryScores the same by criterion with its reason, only for the unit itself and the
   *     Ministry
   * @param proposedAward what the cluster proposed; the Ministry alone awards (rule R1)
   * @param refusalReason only for the unit itself and the Ministry
   */
  public record UnitOutcome(
      String unit,
      String name,
      boolean planRegistered,
      int reportVersions,
      @Nullable ReportState reportState,
      @Nullable BigDecimal settledScore,
      @Nullable Integer rank,
      @Nullable Verdict verdict,
      @Nullable String ground,
      @Nullable String citation,
      @Nullable BigDecimal ministryScore,
      List<MinistryScore> ministryScores,
      List<Votes> votes,
      @Nullable Award proposedAward,
      @Nullable Award awardedAward,
      @Nullable String refusalReason) {}

  /**
   * The count for one unit and one award in one ballot.
   *
   * @param round 1 for the first ballot, then run-offs
   */
  public record Votes(
      int round, Award award, int agree, int disagree, int noOpinion, boolean passed) {}
}
