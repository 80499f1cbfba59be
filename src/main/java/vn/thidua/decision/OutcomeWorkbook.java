package vn.thidua.decision;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetTexts;

/** The outcome of a year as tables: one line per unit, and one per count of votes. */
@Component
class OutcomeWorkbook {

  private final MessageSource messages;
  private final SheetTexts texts;

  OutcomeWorkbook(MessageSource messages) {
    this.messages = messages;
    this.texts = new SheetTexts(messages, "decision.workbook.");
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
        word("decision.workbook.report.", unit.reportState()),
        unit.reportVersions(),
        unit.settledScore(),
        unit.ministryScore(),
        unit.rank(),
        word("review.verdict.", unit.verdict()),
        unit.ground(),
        unit.citation(),
        word("decision.award.", unit.proposedAward()),
        word("decision.award.", unit.awardedAward()),
        unit.refusalReason());
  }

  private List<@Nullable Object> votes(String unit, YearOutcome.Votes votes) {
    return Sheet.row(
        unit,
        votes.round(),
        word("decision.award.", votes.award()),
        votes.agree(),
        votes.disagree(),
        votes.noOpinion(),
        yesOrNo(votes.passed()));
  }

  private String yesOrNo(boolean yes) {
    return texts.say(yes ? "yes" : "no");
  }

  private @Nullable String word(String prefix, @Nullable Enum<?> value) {
    return value == null ? null : messages.getMessage(prefix + value, null, Locale.ROOT);
  }
}
