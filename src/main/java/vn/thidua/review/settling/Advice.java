package vn.thidua.review.settling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Names;
import vn.thidua.review.settling.ScoreSheets.ScoreSheet;

/** What the figures say about the scorers; for those who settle, nothing follows from it. */
public final class Advice {

  /**
   * One scorer.
   *
   * @param leaning points above (mild) or below (harsh) the others
   * @param shifts the units whose rank by mean score would change without him
   */
  public record Line(String scorer, BigDecimal leaning, List<Shift> shifts) {}

  public record Shift(String unit, int rank, int without) {}

  private Advice() {}

  public static List<Severity.Given> given(List<ScoreSheet> sheets) {
    return sheets.stream()
        .flatMap(
            sheet ->
                sheet.cross().crossScores().stream()
                    .map(each -> new Severity.Given(sheet.unit(), each.scorer(), each.total())))
        .toList();
  }

  /** One line per scorer, in the order of their codes. */
  public static List<Line> of(
      List<ScoreSheet> sheets, Severity.Result severity, Map<String, MemberUnit> members) {
    Map<String, List<LeaveOneOut.Shift>> shifts = LeaveOneOut.of(given(sheets));
    return severity.leaning().entrySet().stream()
        .map(
            each ->
                new Line(
                    Names.of(members, each.getKey()),
                    each.getValue(),
                    shifts.get(each.getKey()).stream()
                        .map(
                            shift ->
                                new Shift(
                                    Names.of(members, shift.unit()), shift.rank(), shift.without()))
                        .toList()))
        .toList();
  }
}
