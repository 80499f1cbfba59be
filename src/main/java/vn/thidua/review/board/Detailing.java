package vn.thidua.review.board;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.report.Reports;
import vn.thidua.review.Settlements;
import vn.thidua.review.board.ScoreDetails.Closed;
import vn.thidua.review.board.ScoreDetails.Rule;
import vn.thidua.review.board.ScoreDetails.SelfScored;
import vn.thidua.review.cross.CrossScoreItems;
import vn.thidua.review.cross.CrossScoreRecords;
import vn.thidua.review.cross.CrossScoring;
import vn.thidua.review.settling.Advice;
import vn.thidua.review.settling.ScoreSheets;
import vn.thidua.review.settling.ScoreSheets.ScoreSheet;
import vn.thidua.review.settling.Severity;
import vn.thidua.rights.Actor;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Gathers every score of a year with its inputs, for those who settle them. */
@Service
@Transactional(readOnly = true)
public class Detailing {

  private final ScoreBoards boards;
  private final AwardYears years;
  private final Reports reports;
  private final CrossScoreRecords records;
  private final CrossScoreItems items;
  private final ScoreSheets sheets;
  private final Settlements settlements;

  Detailing(
      ScoreBoards boards,
      AwardYears years,
      Reports reports,
      CrossScoreRecords records,
      CrossScoreItems items,
      ScoreSheets sheets,
      Settlements settlements) {
    this.boards = boards;
    this.years = years;
    this.reports = reports;
    this.records = records;
    this.items = items;
    this.sheets = sheets;
    this.settlements = settlements;
  }

  public ScoreDetails of(Actor reader, String cluster, int number) {
    AwardYear year = boards.settledBy(reader, cluster, number);
    return new ScoreDetails(
        boards.board(year, true),
        frame(year),
        selfScores(year),
        items.of(year.id()),
        records.findByAwardYearOrderById(year.id()).stream()
            .filter(each -> each.closing() != null)
            .map(
                each ->
                    new Closed(each.unit(), each.scorer(), each.closing(), each.closingReason()))
            .toList(),
        new ScoreDetails.Decided(settlements.settled(year.id()), settlements.pending(year.id())),
        advice(year));
  }

  private ScoreDetails.Frame frame(AwardYear year) {
    return new ScoreDetails.Frame(
        years.criteriaTable(year.id()).id(),
        years.crossScorers(year.id()),
        CrossScoring.seed(year),
        years.criteria(year.id()).stream()
            .map(
                each ->
                    new Rule(
                        each.code(), each.name(), each.rule().kind(), each.rule(), each.extra()))
            .toList());
  }

  private List<SelfScored> selfScores(AwardYear year) {
    return reports.accepted(year.id()).stream()
        .flatMap(
            report -> report.scores().stream().map(each -> new SelfScored(report.unit(), each)))
        .toList();
  }

  private List<Advice.Line> advice(AwardYear year) {
    List<ScoreSheet> all = sheets.of(year);
    return Advice.of(all, Severity.of(Advice.given(all)), years.members(year.id()));
  }
}
