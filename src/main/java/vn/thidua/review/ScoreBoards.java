package vn.thidua.review;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.Reports;
import vn.thidua.review.ScoreBoard.Closed;
import vn.thidua.review.ScoreBoard.CrossScored;
import vn.thidua.review.ScoreBoard.Details;
import vn.thidua.review.ScoreBoard.Line;
import vn.thidua.review.ScoreBoard.Nominee;
import vn.thidua.review.ScoreBoard.Pending;
import vn.thidua.review.ScoreBoard.Rule;
import vn.thidua.review.ScoreBoard.SelfScored;
import vn.thidua.review.ScoreBoard.Settled;
import vn.thidua.review.ScoreSheets.ScoreSheet;
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
class ScoreBoards {

  private final AwardYears years;
  private final Organisation organisation;
  private final Roster roster;
  private final CrossScoreRecords records;
  private final ScoreSheets sheets;
  private final ScoreTable table;
  private final Reports reports;
  private final Reviews reviews;
  private final JdbcClient jdbc;

  ScoreBoards(
      AwardYears years,
      Organisation organisation,
      Roster roster,
      CrossScoreRecords records,
      ScoreSheets sheets,
      ScoreTable table,
      Reports reports,
      Reviews reviews,
      JdbcClient jdbc) {
    this.years = years;
    this.organisation = organisation;
    this.roster = roster;
    this.records = records;
    this.sheets = sheets;
    this.table = table;
    this.reports = reports;
    this.reviews = reviews;
    this.jdbc = jdbc;
  }

  /**
   * @throws Refusal if there is no such year, or this reader may not see its scores, or not yet
   */
  ScoreBoard of(Actor reader, String cluster, int number) {
    AwardYear year = visible(reader, cluster, number);
    return board(year, settles(reader, year));
  }

  /**
   * Every score with its inputs, for those who settle.
   *
   * @throws Refusal as above
   */
  Details details(Actor reader, String cluster, int number) {
    AwardYear year = settledBy(reader, cluster, number);
    return new Details(
        board(year, true),
        years.criteriaTable(year.id()).id(),
        years.crossScorers(year.id()),
        CrossScoring.seed(year),
        years.criteria(year.id()).stream()
            .map(
                each ->
                    new Rule(
                        each.code(), each.name(), each.rule().kind(), each.rule(), each.extra()))
            .toList(),
        selfScores(year),
        crossScores(year.id()),
        records.findByAwardYearOrderById(year.id()).stream()
            .filter(each -> each.closing() != null)
            .map(
                each ->
                    new Closed(each.unit(), each.scorer(), each.closing(), each.closingReason()))
            .toList(),
        settled(year.id()),
        pending(year.id()),
        advice(year));
  }

  private List<Advice.Line> advice(AwardYear year) {
    List<ScoreSheet> all = sheets.of(year);
    return Advice.of(all, Severity.of(Advice.given(all)), years.members(year.id()));
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
    if (isConfirmed(year.id())) {
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

  private boolean isConfirmed(long awardYear) {
    return jdbc.sql("select count(*) from candidate_list where award_year = :year")
            .param("year", awardYear)
            .query(Long.class)
            .single()
        > 0;
  }

  private ScoreBoard board(AwardYear year, boolean detailed) {
    List<Criterion> criteria = years.criteria(year.id());
    List<String> groups =
        new ArrayList<>(new LinkedHashSet<>(criteria.stream().map(Criterion::group).toList()));
    Map<String, MemberUnit> members = years.members(year.id());
    Map<String, ScoreRow> judged =
        table.of(year).stream()
            .map(ScoreTable.Line::row)
            .collect(toMap(ScoreRow::unit, identity()));
    Map<String, Settled> settled =
        settled(year.id()).stream().collect(toMap(Settled::unit, identity()));
    Map<String, BigDecimal> previous = previous(year);
    Map<String, List<BigDecimal>> byGroup = byGroup(year.id(), criteria, groups);
    return new ScoreBoard(
        year.cluster(),
        organisation.clusterName(year.cluster()),
        year.number(),
        years.spreadLimit(year.id()),
        groups,
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
      @Nullable Settled settled,
      @Nullable ScoreRow judged,
      @Nullable BigDecimal previous) {
    return new Line(
        sheet.unit(),
        name,
        sheet.selfScore(),
        sheet.crossScores().stream().map(ScoreSheets.Given::total).sorted().toList(),
        sheet.mean(),
        sheet.spread(),
        sheet.spreadOverLimit(),
        byGroup,
        settled == null ? null : settled.points(),
        settled == null ? "" : settled.reason(),
        judged == null ? null : judged.rank(),
        judged == null ? null : judged.verdict(),
        judged == null ? null : judged.ground(),
        judged == null ? null : judged.citation(),
        previous,
        judged == null ? null : judged.change());
  }

  /** Means of the groups' sums over the scorers; two decimals, half up. */
  private Map<String, List<BigDecimal>> byGroup(
      long awardYear, List<Criterion> criteria, List<String> groups) {
    Map<String, String> groupOf =
        criteria.stream().collect(toMap(Criterion::code, Criterion::group));
    Map<String, BigDecimal[]> sums = new HashMap<>();
    Map<String, LinkedHashSet<String>> scorers = new HashMap<>();
    for (CrossScored each : crossScores(awardYear)) {
      int group = groups.indexOf(groupOf.get(each.criterion()));
      BigDecimal[] sum =
          sums.computeIfAbsent(
              each.unit(),
              unit -> groups.stream().map(name -> Points.ZERO).toArray(BigDecimal[]::new));
      sum[group] = sum[group].add(each.points());
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
        .map(each -> settled(each.id()).stream().collect(toMap(Settled::unit, Settled::points)))
        .orElse(Map.of());
  }

  private List<SelfScored> selfScores(AwardYear year) {
    return reports.accepted(year.id()).stream()
        .flatMap(
            report ->
                report.scores().stream()
                    .map(
                        score ->
                            new SelfScored(
                                report.unit(),
                                score.criterion(),
                                score.facts(),
                                score.points(),
                                score.note())))
        .toList();
  }

  private List<CrossScored> crossScores(long awardYear) {
    return jdbc.sql(
            """
            select c.unit, c.scorer, i.criterion, i.points, i.reason
              from cross_score c join cross_score_item i on i.cross_score = c.id
             where c.award_year = :year order by c.id, i.criterion
            """)
        .param("year", awardYear)
        .query(CrossScored.class)
        .list();
  }

  private List<Settled> settled(long awardYear) {
    return jdbc.sql(
            "select unit, mean, points, reason from settlement where award_year = :year"
                + " order by unit")
        .param("year", awardYear)
        .query(Settled.class)
        .list();
  }

  private List<Pending> pending(long awardYear) {
    return jdbc.sql(
            "select unit, kind, note from pending_matter"
                + " where award_year = :year and kind <> 'NONE' order by unit")
        .param("year", awardYear)
        .query(Pending.class)
        .list();
  }
}
