package vn.thidua.review.board;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.criteria.Criterion;
import vn.thidua.review.Names;
import vn.thidua.review.Points;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.review.Settlements;
import vn.thidua.review.board.ScoreBoard.Line;
import vn.thidua.review.board.ScoreBoard.Nominee;
import vn.thidua.review.cross.CrossScore;
import vn.thidua.review.cross.CrossScoreItems;
import vn.thidua.review.cross.CrossScoreRecords;
import vn.thidua.review.settling.ScoreSheets;
import vn.thidua.review.settling.ScoreSheets.ScoreSheet;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/**
 * Shows the scores to those who may see them: nobody while any cross-score is awaited; then the
 * directors of the head and deputy units, who settle them; and the members of the cluster once the
 * list of candidates is confirmed. Who gave which points only those know who settle.
 */
@Service
@Transactional(readOnly = true)
public class ScoreBoards {

  private final AwardYears years;
  private final Organisation organisation;
  private final Roster roster;
  private final CrossScoreRecords records;
  private final CrossScoreItems items;
  private final ScoreSheets sheets;
  private final Settlements settlements;
  private final Reviews reviews;

  ScoreBoards(
      AwardYears years,
      Organisation organisation,
      Roster roster,
      CrossScoreRecords records,
      CrossScoreItems items,
      ScoreSheets sheets,
      Settlements settlements,
      Reviews reviews) {
    this.years = years;
    this.organisation = organisation;
    this.roster = roster;
    this.records = records;
    this.items = items;
    this.sheets = sheets;
    this.settlements = settlements;
    this.reviews = reviews;
  }

  /**
   * @throws Refusal if there is no such year, or this reader may not see its scores, or not yet
   */
  public ScoreBoard of(Actor reader, String cluster, int number) {
    AwardYear year = visible(reader, cluster, number);
    return board(year, settles(reader, year));
  }

  /** The year, if this reader settles its scores and they are open. */
  AwardYear settledBy(Actor reader, String cluster, int number) {
    AwardYear year = visible(reader, cluster, number);
    if (!settles(reader, year)) {
      throw notVisible(cluster, number);
    }
    return year;
  }

  private AwardYear visible(Actor reader, String cluster, int number) {
    return years
        .find(cluster, number)
        .filter(year -> maySee(reader, year))
        .orElseThrow(() -> notVisible(cluster, number));
  }

  private static Refusal notVisible(String cluster, int number) {
    return new Refusal("review.scoresNotVisible", cluster + "/" + number);
  }

  private boolean maySee(Actor reader, AwardYear year) {
    if (settlements.areConfirmed(year.id())) {
      return reader.may(Right.READ_RESULTS, year.units());
    }
    List<CrossScore> assigned = records.findByAwardYearOrderById(year.id());
    return !assigned.isEmpty()
        && assigned.stream().noneMatch(CrossScore::isOpen)
        && settles(reader, year);
  }

  private boolean settles(Actor reader, AwardYear year) {
    return roster.leads(reader, year);
  }

  ScoreBoard board(AwardYear year, boolean detailed) {
    List<Criterion> criteria = years.criteria(year.id());
    List<String> groups =
        new ArrayList<>(new LinkedHashSet<>(criteria.stream().map(Criterion::group).toList()));
    Map<String, MemberUnit> members = years.members(year.id());
    Map<String, ScoreRow> judged =
        reviews.scoreTable(year.id()).stream().collect(toMap(ScoreRow::unit, identity()));
    Map<String, Settlements.Settled> settled =
        settlements.settled(year.id()).stream()
            .collect(toMap(Settlements.Settled::unit, identity()));
    Map<String, BigDecimal> previous = previous(year);
    Map<String, List<BigDecimal>> byGroup = byGroup(year.id(), criteria, groups);
    return new ScoreBoard(
        new ScoreBoard.Head(
            year.cluster(),
            organisation.clusterName(year.cluster()),
            year.number(),
            years.spreadLimit(year.id()),
            groups),
        sheets.of(year).stream()
            .map(
                sheet ->
                    line(
                        sheet,
                        Names.of(members, sheet.unit()),
                        byGroup.getOrDefault(sheet.unit(), List.of()),
                        settled.get(sheet.unit()),
                        judged.get(sheet.unit()),
                        previous.get(sheet.unit())))
            .toList(),
        reviews.candidates(year.id()).stream()
            .map(
                each ->
                    new Nominee(
                        each.unit(),
                        Names.of(members, each.unit()),
                        each.award(),
                        each.settledScore()))
            .toList(),
        detailed);
  }

  private static Line line(
      ScoreSheet sheet,
      String name,
      List<BigDecimal> byGroup,
      Settlements.@Nullable Settled settled,
      @Nullable ScoreRow judged,
      @Nullable BigDecimal previous) {
    return new Line(
        sheet.unit(),
        name,
        new ScoreBoard.Scores(
            sheet.selfScore(),
            sheet.cross().totals(),
            sheet.cross().mean(),
            sheet.cross().spread(),
            sheet.cross().spreadOverLimit(),
            byGroup),
        new ScoreBoard.Result(
            settled == null ? null : settled.points(),
            settled == null ? "" : settled.reason(),
            previous),
        judged == null ? null : judged.rank(),
        judged == null ? null : judged.eligibility(),
        judged == null ? null : judged.change());
  }

  /** Means of the groups' sums over the scorers; two decimals, half up. */
  private Map<String, List<BigDecimal>> byGroup(
      long awardYear, List<Criterion> criteria, List<String> groups) {
    Map<String, String> groupOf =
        criteria.stream().collect(toMap(Criterion::code, Criterion::group));
    Map<String, BigDecimal[]> sums = new HashMap<>();
    Map<String, LinkedHashSet<String>> scorers = new HashMap<>();
    for (CrossScoreItems.Given each : items.of(awardYear)) {
      int group = groups.indexOf(groupOf.get(each.item().criterion()));
      BigDecimal[] sum =
          sums.computeIfAbsent(
              each.unit(),
              unit -> groups.stream().map(name -> Points.ZERO).toArray(BigDecimal[]::new));
      sum[group] = sum[group].add(each.item().points());
      scorers.computeIfAbsent(each.unit(), unit -> new LinkedHashSet<>()).add(each.scorer());
    }
    Map<String, List<BigDecimal>> means = new HashMap<>();
    sums.forEach(
        (unit, sum) -> {
          BigDecimal count = BigDecimal.valueOf(scorers.get(unit).size());
          means.put(
              unit,
              List.of(sum).stream()
                  .map(points -> points.divide(count, 2, RoundingMode.HALF_UP))
                  .toList());
        });
    return means;
  }

  private Map<String, BigDecimal> previous(AwardYear year) {
    Optional<AwardYear> before = years.find(year.cluster(), year.number() - 1);
    return before
        .map(
            each ->
                settlements.settled(each.id()).stream()
                    .collect(toMap(Settlements.Settled::unit, Settlements.Settled::points)))
        .orElse(Map.of());
  }
}
