package vn.thidua.decision.outcome;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.review.Eligibility;
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
    Optional<Eligibility> eligibility = Optional.ofNullable(unit.score().eligibility());
    return Sheet.row(
        unit.name(),
        yesOrNo(unit.work().planRegistered()),
        unit.work().reportState(),
        unit.work().reportVersions(),
        unit.score().settledScore(),
        unit.word().ministryScore(),
        unit.score().rank(),
        eligibility.map(Eligibility::verdict).orElse(null),
        eligibility.map(Eligibility::ground).orElse(null),
        eligibility.map(Eligibility::citation).orElse(null),
        unit.proposedAward(),
        unit.word().awardedAward(),
        unit.word().refusalReason());
  }

  private List<@Nullable Object> votes(String unit, YearOutcome.Votes votes) {
    return Sheet.row(
        unit,
        votes.round(),
        votes.line().award(),
        votes.line().agree(),
        votes.line().votes().disagree(),
        votes.line().votes().noOpinion(),
        yesOrNo(votes.line().passed()));
  }

  private String yesOrNo(boolean yes) {
    return texts.say(yes ? "yes" : "no");
  }
}
