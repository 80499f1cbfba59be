package vn.thidua.review.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.review.ClusterReviewProcess;
import vn.thidua.review.Judging;
import vn.thidua.review.PendingKind;
import vn.thidua.review.Points;
import vn.thidua.review.Verdict;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.Rules;
import vn.thidua.year.AwardYear;

/**
 * What would follow if points or pending matters were others: the same rule tables, in the version
 * of the running year, on figures that are kept nowhere.
 */
@Service
@Transactional(readOnly = true)
public class WhatIf {

  /**
   * @param points null: as they are now
   * @param pending null: as it is now
   */
  public record Change(String unit, @Nullable BigDecimal points, @Nullable PendingKind pending) {}

  /**
   * @param points null if the unit has none
   * @param rank null if not eligible
   */
  public record Outcome(
      @Nullable BigDecimal points,
      Verdict verdict,
      String ground,
      String citation,
      @Nullable Integer rank,
      boolean nominated,
      String reason) {}

  /** One unit as it stands and as it would stand. */
  public record Line(String unit, String name, Outcome now, Outcome tried) {}

  private final ScoreBoards boards;
  private final Judging judging;
  private final Rules rules;

  WhatIf(ScoreBoards boards, Judging judging, Rules rules) {
    this.boards = boards;
    this.judging = judging;
    this.rules = rules;
  }

  /**
   * @throws Refusal if this reader does not settle scores of that year, or a unit is not in it
   */
  public List<Line> of(Actor reader, String cluster, int number, List<Change> changes) {
    AwardYear year = boards.settledBy(reader, cluster, number);
    Map<String, BigDecimal> points = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (ScoreBoard.Line line : boards.of(reader, cluster, number).units()) {
      names.put(line.unit(), line.name());
      BigDecimal now =
          line.result().settled() == null ? line.scores().mean() : line.result().settled();
      if (now != null) {
        points.put(line.unit(), now);
      }
    }
    Map<String, String> pending = new HashMap<>(judging.pending(year.id()));
    Map<String, Outcome> now = outcomes(year, points, pending);
    for (Change change : changes) {
      if (!names.containsKey(change.unit())) {
        throw new Refusal("review.unitNotInTable");
      }
      if (change.points() != null) {
        points.put(change.unit(), change.points());
      }
      if (change.pending() != null) {
        pending.put(change.unit(), change.pending().name());
      }
    }
    Map<String, Outcome> tried = outcomes(year, points, pending);
    return year.units().stream()
        .map(unit -> new Line(unit, names.get(unit), now.get(unit), tried.get(unit)))
        .toList();
  }

  private Map<String, Outcome> outcomes(
      AwardYear year, Map<String, BigDecimal> points, Map<String, String> pending) {
    List<Map<String, Object>> verdicts =
        evaluated(year, Judging.ELIGIBILITY, judging.eligibilityFacts(year, pending));
    Map<String, BigDecimal> eligible = new HashMap<>();
    for (int i = 0; i < verdicts.size(); i++) {
      String unit = year.units().get(i);
      if (Verdict.ELIGIBLE.name().equals(verdicts.get(i).get("verdict"))
          && points.containsKey(unit)) {
        eligible.put(unit, points.get(unit));
      }
    }
    Map<String, Integer> ranks = Points.ranks(eligible);
    List<Map<String, Object>> nominations =
        evaluated(year, Judging.CANDIDACY, Judging.candidacyFacts(year, ranks));
    Map<String, Outcome> outcomes = new HashMap<>();
    for (int i = 0; i < verdicts.size(); i++) {
      String unit = year.units().get(i);
      outcomes.put(
          unit,
          new Outcome(
              points.get(unit),
              Verdict.valueOf((String) verdicts.get(i).get("verdict")),
              (String) verdicts.get(i).get("ground"),
              (String) verdicts.get(i).get("citation"),
              ranks.get(unit),
              (Boolean) nominations.get(i).get("nominated"),
              (String) nominations.get(i).get("reason")));
    }
    return outcomes;
  }

  private List<Map<String, Object>> evaluated(
      AwardYear year, String table, List<Map<String, Object>> facts) {
    return new ArrayList<>(
        rules.tryOut(ClusterReviewProcess.KEY, year.businessKey()).evaluateAll(table, facts));
  }
}
