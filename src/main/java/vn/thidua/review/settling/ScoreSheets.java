package vn.thidua.review.settling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.ReportState;
import vn.thidua.report.Reports;
import vn.thidua.review.Points;
import vn.thidua.review.cross.CrossScore;
import vn.thidua.review.cross.CrossScoreRecords;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Puts the self-score and the cross-scores of each unit side by side. Until the last scorer is done
 * no cross-score shows anywhere.
 */
@Component
public class ScoreSheets {

  /**
   * @param selfScore null if no report was accepted
   * @param crossScores those handed in; none while any is awaited
   * @param mean null if there is none
   */
  public record ScoreSheet(String unit, @Nullable BigDecimal selfScore, CrossTotals cross) {

    boolean isScored() {
      return selfScore != null;
    }
  }

  /** What one unit gave to another. */
  record Given(String scorer, BigDecimal total) {}

  /**
   * What the other units gave.
   *
   * @param mean null if there is none
   * @param spread between the highest and the lowest
   */
  public record CrossTotals(
      List<Given> crossScores,
      @Nullable BigDecimal mean,
      BigDecimal spread,
      boolean spreadOverLimit) {

    CrossTotals named(UnaryOperator<String> names) {
      return new CrossTotals(
          crossScores.stream()
              .map(each -> new Given(names.apply(each.scorer()), each.total()))
              .toList(),
          mean,
          spread,
          spreadOverLimit);
    }

    /** Lowest first, without the scorers. */
    public List<BigDecimal> totals() {
      return crossScores.stream().map(Given::total).sorted().toList();
    }
  }

  private final CrossScoreRecords records;
  private final Reports reports;
  private final AwardYears years;

  ScoreSheets(CrossScoreRecords records, Reports reports, AwardYears years) {
    this.records = records;
    this.reports = reports;
    this.years = years;
  }

  /** One sheet per member, in the order of the year's units; in a constant number of reads. */
  public List<ScoreSheet> of(AwardYear year) {
    return of(year, records.findByAwardYearOrderById(year.id()));
  }

  /** The same for who has read the year's assignments already. */
  public List<ScoreSheet> of(AwardYear year, List<CrossScore> assignments) {
    Map<String, BigDecimal> self =
        reports.standings(year).stream()
            .filter(each -> each.state() == ReportState.ACCEPTED)
            .collect(toMap(ReportStanding::unit, ReportStanding::selfScore));
    Map<String, List<CrossScore>> cross = opened(assignments);
    BigDecimal limit = years.spreadLimit(year.id());
    List<ScoreSheet> sheets = new ArrayList<>();
    for (String unit : year.units()) {
      sheets.add(sheet(unit, self.get(unit), cross.getOrDefault(unit, List.of()), limit));
    }
    return sheets;
  }

  private static Map<String, List<CrossScore>> opened(List<CrossScore> all) {
    return all.stream().anyMatch(CrossScore::isOpen)
        ? Map.of()
        : all.stream().filter(each -> each.total() != null).collect(groupingBy(CrossScore::unit));
  }

  private static ScoreSheet sheet(
      String unit, @Nullable BigDecimal self, List<CrossScore> cross, BigDecimal limit) {
    List<Given> given =
        cross.stream()
            .map(each -> new Given(each.scorer(), Objects.requireNonNull(each.total())))
            .toList();
    List<BigDecimal> totals = given.stream().map(Given::total).toList();
    BigDecimal spread = Points.spread(totals);
    return new ScoreSheet(
        unit,
        self,
        new CrossTotals(
            given, Points.mean(totals).orElse(null), spread, spread.compareTo(limit) > 0));
  }
}
