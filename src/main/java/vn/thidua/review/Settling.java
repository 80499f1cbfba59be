package vn.thidua.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.review.ScoreSheets.ScoreSheet;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Settles one score per unit from the cross-scores, and states what is pending against it. The
 * settled score is the mean unless a reason says otherwise; where the scores lie too far apart a
 * reason is needed in any case.
 */
@Service
class Settling {

  private final ScoreSheets sheets;
  private final AwardYears years;
  private final NamedParameterJdbcTemplate batches;
  private final Clock clock;

  Settling(ScoreSheets sheets, AwardYears years, NamedParameterJdbcTemplate batches, Clock clock) {
    this.sheets = sheets;
    this.years = years;
    this.batches = batches;
    this.clock = clock;
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
    List<SqlParameterSource> settled = new ArrayList<>();
    List<SqlParameterSource> pending = new ArrayList<>();
    for (ScoreSheet sheet : sheets(year, ofHeadUnit)) {
      Integer place = places.remove(sheet.unit());
      if (place == null) {
        throw new Refusal("review.unitMissing");
      }
      SettlingSheet.Line line = lines.get(place);
      pending.add(pending(line, place, row(awardYear, sheet.unit(), by)));
      if (isToBeSettled(line, sheet, place)) {
        settled.add(settled(line, sheet, place, least, most, row(awardYear, sheet.unit(), by)));
      }
    }
    if (!places.isEmpty()) {
      throw new Refusal("review.unitNotYours");
    }
    keep(settled, pending);
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

  private static SqlParameterSource settled(
      SettlingSheet.Line line,
      ScoreSheet sheet,
      int place,
      BigDecimal least,
      BigDecimal most,
      MapSqlParameterSource row) {
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
    return row.addValue("mean", sheet.cross().mean())
        .addValue("points", points)
        .addValue("reason", line.reason().strip());
  }

  private static SqlParameterSource pending(
      SettlingSheet.Line line, int place, MapSqlParameterSource row) {
    if (line.pending() != PendingKind.NONE && line.note().isBlank()) {
      throw Refusal.at(path(place, "note"), "review.pendingNoteMissing");
    }
    return row.addValue("kind", line.pending().name()).addValue("note", line.note().strip());
  }

  private void keep(List<SqlParameterSource> settled, List<SqlParameterSource> pending) {
    try {
      batches.batchUpdate(
          """
          insert into pending_matter (award_year, unit, kind, note, stated_by, stated_at)
          values (:year, :unit, :kind, :note, :by, :at)
          """,
          pending.toArray(SqlParameterSource[]::new));
      batches.batchUpdate(
          """
          insert into settlement (award_year, unit, mean, points, reason, settled_by, settled_at)
          values (:year, :unit, :mean, :points, :reason, :by, :at)
          """,
          settled.toArray(SqlParameterSource[]::new));
    } catch (DuplicateKeyException e) {
      throw new Refusal("review.alreadySettled");
    }
  }

  private MapSqlParameterSource row(long awardYear, String unit, String by) {
    return new MapSqlParameterSource("year", awardYear)
        .addValue("unit", unit)
        .addValue("by", by)
        .addValue("at", OffsetDateTime.now(clock));
  }

  private static String path(int place, String field) {
    return "units[" + place + "]." + field;
  }
}
