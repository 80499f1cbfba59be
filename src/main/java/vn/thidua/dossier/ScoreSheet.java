package vn.thidua.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.review.ScoreRow;

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
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(text("dossier.scores.sheet"));
      Row head = sheet.createRow(0);
      for (int column = 0; column < HEADS.size(); column++) {
        head.createCell(column).setCellValue(text("dossier.scores." + HEADS.get(column)));
        sheet.setColumnWidth(column, 24 * 256);
      }
      for (ScoreRow row : outline.scores()) {
        fill(sheet.createRow(sheet.getLastRowNum() + 1), row, outline);
      }
      sheet.createFreezePane(1, 1);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Row line, ScoreRow row, Outline outline) {
    // as text: a name that begins with "=" is no formula
    line.createCell(0).setCellValue(outline.nameOf(row.unit()));
    number(line.createCell(1), row.selfScore());
    line.createCell(2)
        .setCellValue(
            String.join(" / ", row.crossScores().stream().map(BigDecimal::toPlainString).toList()));
    number(line.createCell(3), row.settledScore());
    if (row.rank() != null) {
      line.createCell(4).setCellValue(row.rank());
    }
    line.createCell(5).setCellValue(text("dossier.verdict." + row.verdict()));
    line.createCell(6).setCellValue(row.ground());
    line.createCell(7).setCellValue(row.citation());
  }

  private static void number(Cell cell, @Nullable BigDecimal value) {
    if (value != null) {
      cell.setCellValue(value.doubleValue());
    }
  }

  private String text(String key) {
    return messages.getMessage(key, null, Locale.ROOT);
  }
}
