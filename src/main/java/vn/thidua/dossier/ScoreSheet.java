package vn.thidua.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.review.ScoreRow;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.Workbooks;

/** The score table as a workbook: numbers as numbers, to be counted on. */
@Component
class ScoreSheet {

  private static final List<String> HEADS =
      List.of("unit", "self", "cross", "settled", "rank", "verdict", "ground", "citation");

  private final MessageSource messages;

  ScoreSheet(MessageSource messages) {
    this.messages = messages;
  }

  byte[] of(Outline outline) {
    return Workbooks.write(
        List.of(
            new Sheet(
                text("dossier.scores.sheet"),
                HEADS.stream().map(head -> text("dossier.scores." + head)).toList(),
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
        text("review.verdict." + row.verdict()),
        row.ground(),
        row.citation());
  }

  private String text(String key) {
    return messages.getMessage(key, null, Locale.ROOT);
  }
}
