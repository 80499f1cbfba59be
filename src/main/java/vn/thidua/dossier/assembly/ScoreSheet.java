package vn.thidua.dossier.assembly;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.review.ScoreRow;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.Workbooks;
import vn.thidua.words.Words;

/** The score table as a workbook: numbers as numbers, to be counted on. */
@Component
class ScoreSheet {

  private static final List<String> HEADS =
      List.of("unit", "self", "cross", "settled", "rank", "verdict", "ground", "citation");

  private final Words words;

  ScoreSheet(Words words) {
    this.words = words;
  }

  byte[] of(Outline outline) {
    return Workbooks.write(
        List.of(
            new Sheet(
                words.say("dossier.scores.sheet"),
                HEADS.stream().map(head -> words.say("dossier.scores." + head)).toList(),
                outline.scores().stream().map(row -> line(row, outline)).toList())));
  }

  private List<@Nullable Object> line(ScoreRow row, Outline outline) {
    return Sheet.row(
        outline.nameOf(row.unit()),
        row.selfScore(),
        row.crossScores().stream()
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining(" / ")),
        row.settledScore(),
        row.rank(),
        words.label(row.verdict()),
        row.eligibility().ground(),
        row.eligibility().citation());
  }
}
