package vn.thidua.review.settling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.review.PendingKind;
import vn.thidua.review.Points;
import vn.thidua.review.Settlements;
import vn.thidua.review.Settlements.Pending;
import vn.thidua.review.Settlements.Settled;
import vn.thidua.review.settling.ScoreSheets.ScoreSheet;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Settles one score per unit from the cross-scores, and states what is pending against it. The
 * settled score is the mean unless a reason says otherwise; where the scores lie too far apart a
 * reason is needed in any case.
 */
@Service
public class Settling {

  private final ScoreSheets sheets;
  private final AwardYears years;
  private final Settlements settlements;

  Settling(ScoreSheets sheets, AwardYears years, Settlements settlements) {
    this.sheets = sheets;
    this.years = years;
    this.settlements = settlements;
  }

  /** The sheets that one of the two settles: the head unit's own, or all the others. */
  private List<ScoreSheet> sheets(AwardYear year, boolean ofHeadUnit) {
    return sheets.of(year).stream()
        .filter(each -> each.unit().equals(year.headUnit()) == ofHeadUnit)
        .toList();
  }

  /**
   * @throws Refusal if the lines are not exactly those units, or a line breaks a rule
   */
  @Transactional
  void settle(long awardYear, boolean ofHeadUnit, String by, List<SettlingSheet.Line> lines) {
    AwardYear year = years.requireOpen(awardYear);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (places.put(lines.get(i).unit(), i) != null) {
        throw new Refusal("review.unitTwice");
      }
    }
    List<Criterion> criteria = years.criteria(awardYear);
    BigDecimal least = Points.sum(criteria.stream().map(Criterion::min).toList());
    BigDecimal most = Points.sum(criteria.stream().map(Criterion::max).toList());
    List<Settled> settled = new ArrayList<>();
    List<Pending> pending = new ArrayList<>();
    for (ScoreSheet sheet : sheets(year, ofHeadUnit)) {
      Integer place = places.remove(sheet.unit());
      if (place == null) {
        throw new Refusal("review.unitMissing");
      }
      SettlingSheet.Line line = lines.get(place);
      pending.add(pending(line, place));
      if (isToBeSettled(line, sheet, place)) {
        settled.add(settled(line, sheet, place, least, most));
      }
    }
    if (!places.isEmpty()) {
      throw new Refusal("review.unitNotYours");
    }
    try {
      settlements.settle(awardYear, by, settled, pending);
    } catch (DuplicateKeyException e) {
      throw new Refusal("review.alreadySettled");
    }
  }

  private static boolean isToBeSettled(SettlingSheet.Line line, ScoreSheet sheet, int place) {
    if (sheet.isScored() && line.points() == null) {
      throw Refusal.at(path(place, "points"), "review.settledScoreMissing");
    }
    if (!sheet.isScored() && line.points() != null) {
      throw Refusal.at(path(place, "points"), "review.nothingToSettle");
    }
    return sheet.isScored();
  }

  private static Settled settled(
      SettlingSheet.Line line, ScoreSheet sheet, int place, BigDecimal least, BigDecimal most) {
    BigDecimal points = Objects.requireNonNull(line.points()).setScale(2, RoundingMode.UNNECESSARY);
    if (points.compareTo(least) < 0 || points.compareTo(most) > 0) {
      throw Refusal.at(path(place, "points"), "review.settledScoreOutOfRange", least, most);
    }
    boolean differs = sheet.cross().mean() == null || points.compareTo(sheet.cross().mean()) != 0;
    if ((differs || sheet.cross().spreadOverLimit()) && line.reason().isBlank()) {
      throw Refusal.at(
          path(place, "reason"),
          differs ? "review.settledReasonMissing" : "review.spreadReasonMissing");
    }
    return new Settled(sheet.unit(), sheet.cross().mean(), points, line.reason().strip());
  }

  private static Pending pending(SettlingSheet.Line line, int place) {
    if (line.pending() != PendingKind.NONE && line.note().isBlank()) {
      throw Refusal.at(path(place, "note"), "review.pendingNoteMissing");
    }
    return new Pending(line.unit(), line.pending(), line.note().strip());
  }

  private static String path(int place, String field) {
    return "units[" + place + "]." + field;
  }
}
