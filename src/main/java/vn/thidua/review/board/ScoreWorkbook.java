package vn.thidua.review.board;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.review.Eligibility;
import vn.thidua.review.ScoreRow.CandidacyChange;
import vn.thidua.review.settling.Advice;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetTexts;
import vn.thidua.words.Words;

/** The scores of a year as a workbook: the table for the meeting, and for those who settle all. */
@Component
class ScoreWorkbook {

  private final Words words;
  private final SheetTexts texts;

  ScoreWorkbook(Words words) {
    this.words = words;
    this.texts = new SheetTexts(words, "review.workbook.");
  }

  List<Sheet> of(ScoreBoard board) {
    return List.of(table(board), candidates(board));
  }

  List<Sheet> of(ScoreDetails details) {
    Map<String, String> names =
        details.board().units().stream()
            .collect(toMap(ScoreBoard.Line::unit, ScoreBoard.Line::name));
    return List.of(
        table(details.board()),
        candidates(details.board()),
        texts.sheet(
            "selfScores",
            List.of("unit", "criterion", "target", "actual", "violations", "points", "note"),
            details.selfScores().stream()
                .map(
                    each ->
                        Sheet.row(
                            names.get(each.unit()),
                            each.score().criterion(),
                            each.score().facts().target(),
                            each.score().facts().actual(),
                            each.score().facts().violations(),
                            each.score().points(),
                            each.score().note()))),
        texts.sheet(
            "crossScores",
            List.of("unit", "criterion", "scorer", "points", "reason"),
            details.crossScores().stream()
                .map(
                    each ->
                        Sheet.row(
                            names.get(each.unit()),
                            each.item().criterion(),
                            names.get(each.scorer()),
                            each.item().points(),
                            each.item().reason()))),
        texts.sheet(
            "settled",
            List.of("unit", "mean", "settled", "reason"),
            details.decided().settled().stream()
                .map(
                    each ->
                        Sheet.row(
                            names.get(each.unit()), each.mean(), each.points(), each.reason()))),
        texts.sheet(
            "pending",
            List.of("unit", "kind", "reason"),
            details.decided().pending().stream()
                .map(each -> Sheet.row(names.get(each.unit()), each.kind(), each.note()))),
        texts.sheet(
            "closed",
            List.of("unit", "scorer", "closing", "reason"),
            details.closed().stream()
                .map(
                    each ->
                        Sheet.row(
                            names.get(each.unit()),
                            names.get(each.scorer()),
                            each.closing(),
                            each.reason()))),
        texts.sheet(
            "advice",
            List.of("scorer", "leaning", "shifts"),
            details.advice().stream()
                .map(each -> Sheet.row(each.scorer(), each.leaning(), shifts(each)))));
  }

  private Sheet candidates(ScoreBoard board) {
    return texts.sheet(
        "candidates",
        List.of("unit", "award", "settled"),
        board.candidates().stream()
            .map(each -> Sheet.row(each.name(), each.award(), each.points())));
  }

  private static String shifts(Advice.Line line) {
    return line.shifts().stream()
        .map(each -> "%s: %d → %d".formatted(each.unit(), each.rank(), each.without()))
        .collect(Collectors.joining("; "));
  }

  private Sheet table(ScoreBoard board) {
    int scorers =
        board.units().stream().mapToInt(each -> each.scores().crossScores().size()).max().orElse(0);
    List<String> header =
        new ArrayList<>(List.of(texts.column("rank"), texts.column("unit"), texts.column("self")));
    for (int i = 1; i <= scorers; i++) {
      header.add(texts.say("column.cross", String.valueOf(i)));
    }
    for (String name :
        List.of(
            "mean",
            "spread",
            "settled",
            "settledReason",
            "previous",
            "verdict",
            "ground",
            "citation",
            "change")) {
      header.add(texts.column(name));
    }
    return new Sheet(
        texts.say("sheet.table"),
        header,
        board.units().stream().map(each -> line(each, scorers)).toList());
  }

  private List<@Nullable Object> line(ScoreBoard.Line line, int scorers) {
    List<@Nullable Object> row = Sheet.row(line.rank(), line.name(), line.scores().self());
    for (int i = 0; i < scorers; i++) {
      row.add(i < line.scores().crossScores().size() ? line.scores().crossScores().get(i) : null);
    }
    Eligibility verdict = line.eligibility();
    row.addAll(
        Sheet.row(
            line.scores().mean(),
            line.scores().spread(),
            line.result().settled(),
            line.result().settledReason(),
            line.result().previous(),
            verdict == null ? null : words.label(verdict.verdict()),
            verdict == null ? null : verdict.ground(),
            verdict == null ? null : verdict.citation(),
            change(line.change())));
    return row;
  }

  private @Nullable String change(@Nullable CandidacyChange change) {
    return change == null
        ? null
        : texts.say(change.added() ? "change.added" : "change.dropped", change.reason());
  }
}
