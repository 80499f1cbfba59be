package vn.thidua.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetTexts;
import vn.thidua.words.Words;

/** The outcome of a year as tables: one line per unit, and one per count of votes. */
@Component
class OutcomeWorkbook {

  private final SheetTexts texts;

  OutcomeWorkbook(Words words) {
    this.texts = new SheetTexts(words, "decision.workbook.");
  }

  List<Sheet> of(YearOutcome outcome) {
    return List.of(
        texts.sheet(
            "units",
            List.of(
                "unit",
                "plan",
                "reportState",
                "reportVersions",
                "settledScore",
                "ministryScore",
                "rank",
                "verdict",
                "ground",
                "citation",
                "proposed",
                "awarded",
                "refusal"),
            outcome.units().stream().map(this::unit)),
        texts.sheet(
            "votes",
            List.of("unit", "round", "award", "agree", "disagree", "noOpinion", "passed"),
            outcome.units().stream()
                .flatMap(unit -> unit.votes().stream().map(votes -> votes(unit.name(), votes)))));
  }

  private List<@Nullable Object> unit(YearOutcome.UnitOutcome unit) {
    return Sheet.row(
        unit.name(),
        yesOrNo(unit.planRegistered()),
        unit.reportState(),
        unit.reportVersions(),
        unit.settledScore(),
        unit.ministryScore(),
        unit.rank(),
        unit.verdict(),
        unit.ground(),
        unit.citation(),
        unit.proposedAward(),
        unit.awardedAward(),
        unit.refusalReason());
  }

  private List<@Nullable Object> votes(String unit, YearOutcome.Votes votes) {
    return Sheet.row(
        unit,
        votes.round(),
        votes.award(),
        votes.agree(),
        votes.disagree(),
        votes.noOpinion(),
        yesOrNo(votes.passed()));
  }

  private String yesOrNo(boolean yes) {
    return texts.say(yes ? "yes" : "no");
  }
}
