package vn.thidua.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.ReportVersion.SelfScore;
import vn.thidua.report.Reports;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/** Assigns the scorers and keeps what each of them gives. */
@Service
@Transactional
class CrossScoring {

  /** The points for one criterion, and why they differ from the self-score. */
  record Item(String criterion, BigDecimal points, String reason) {}

  private final CrossScoreRecords records;
  private final NamedParameterJdbcTemplate batches;
  private final Reports reports;
  private final AwardYears years;
  private final Roster roster;
  private final Clock clock;

  CrossScoring(
      CrossScoreRecords records,
      NamedParameterJdbcTemplate batches,
      Reports reports,
      AwardYears years,
      Roster roster,
      Clock clock) {
    this.records = records;
    this.batches = batches;
    this.reports = reports;
    this.years = years;
    this.roster = roster;
    this.clock = clock;
  }

  /** The year's id is the seed. */
  void assign(long awardYear) {
    AwardYear year = years.requireOpen(awardYear);
    Map<String, Long> accepted = new HashMap<>();
    reports.standings(year).stream()
        .filter(each -> each.state() == ReportState.ACCEPTED)
        .forEach(each -> accepted.put(each.unit(), each.id()));
    List<CrossScore> assignments = new ArrayList<>();
    ScorerAssignment.of(accepted.keySet(), year.units(), years.crossScorers(awardYear), awardYear)
        .forEach(
            (unit, scorers) ->
                scorers.forEach(
                    scorer ->
                        assignments.add(
                            CrossScore.assigned(awardYear, accepted.get(unit), unit, scorer))));
    records.saveAll(assignments);
  }

  @Transactional(readOnly = true)
  CrossScore get(long id) {
    return records.findById(id).orElseThrow(() -> new Refusal("review.assignmentUnknown"));
  }

  /** The report to be scored, in its accepted version. */
  @Transactional(readOnly = true)
  ReportVersion scored(CrossScore assignment) {
    return reports
        .accepted(assignment.awardYear(), assignment.unit())
        .orElseThrow(() -> new Refusal("review.assignmentUnknown"));
  }

  void submit(long id, Actor actor, List<Item> items) {
    CrossScore assignment = get(id);
    years.requireOpen(assignment.awardYear());
    if (!actor.isIn(roster.officer(assignment.scorer())) || actor.belongsTo(assignment.unit())) {
      throw new Refusal("review.onlyTheAssignedUnitScores");
    }
    List<Item> checked =
        checked(items, years.criteria(assignment.awardYear()), scored(assignment).scores());
    BigDecimal total = Points.sum(checked.stream().map(Item::points).toList());
    records.save(assignment.submitted(total, actor.userId(), clock.instant()));
    keep(id, checked);
  }

  private static List<Item> checked(
      List<Item> given, List<Criterion> criteria, List<SelfScore> selfScores) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      if (places.put(given.get(i).criterion(), i) != null) {
        throw Refusal.at(
            path(i, "points"), "review.criterionScoredTwice", given.get(i).criterion());
      }
    }
    Map<String, BigDecimal> self = new HashMap<>();
    selfScores.forEach(each -> self.put(each.criterion(), each.points()));
    List<Item> checked =
        criteria.stream()
            .map(each -> checked(each, places.remove(each.code()), given, self.get(each.code())))
            .toList();
    if (!places.isEmpty()) {
      throw new Refusal("review.criterionUnknown", places.keySet().iterator().next());
    }
    return checked;
  }

  private static Item checked(
      Criterion criterion,
      @Nullable Integer place,
      List<Item> given,
      @Nullable BigDecimal selfScore) {
    if (place == null) {
      throw new Refusal("review.criterionNotScored", criterion.code(), criterion.name());
    }
    Item item = given.get(place);
    if (item.points().compareTo(criterion.min()) < 0
        || item.points().compareTo(criterion.max()) > 0) {
      throw Refusal.at(
          path(place, "points"),
          "review.pointsOutOfRange",
          criterion.code(),
          criterion.min(),
          criterion.max());
    }
    boolean differs = selfScore == null || item.points().compareTo(selfScore) != 0;
    if (differs && item.reason().isBlank()) {
      throw Refusal.at(path(place, "reason"), "review.reasonMissing", criterion.code());
    }
    return new Item(
        criterion.code(),
        item.points().setScale(2, RoundingMode.UNNECESSARY),
        item.reason().strip());
  }

  private static String path(int place, String field) {
    return "scores[" + place + "]." + field;
  }

  private void keep(long id, List<Item> items) {
    batches.batchUpdate(
        """
        insert into cross_score_item (cross_score, criterion, points, reason)
        values (:id, :criterion, :points, :reason)
        """,
        items.stream()
            .map(
                each ->
                    new MapSqlParameterSource("id", id)
                        .addValue("criterion", each.criterion())
                        .addValue("points", each.points())
                        .addValue("reason", each.reason()))
            .toArray(SqlParameterSource[]::new));
  }
}
