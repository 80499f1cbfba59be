package vn.thidua.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as XLSX. A text is always a text: one that looks like a formula is marked as
 * quoted, so that it stays a text when somebody edits the cell or saves the table as CSV.
 */
public final class Workbooks {

  private static final int WIDEST = 60;

  private Workbooks() {}

  public static byte[] write(List<Sheet> sheets) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      sheets.forEach(sheet -> new Writer(book).write(sheet));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  /** Whether a spreadsheet program could take this text for a formula. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n|".indexOf(text.charAt(0)) >= 0;
  }

  private static final class Writer {

    private final XSSFWorkbook book;
    private final CellStyle quoted;
    private final CellStyle heading;

    Writer(XSSFWorkbook book) {
      this.book = book;
      quoted = book.createCellStyle();
      quoted.setQuotePrefixed(true);
      Font bold = book.createFont();
      bold.setBold(true);
      heading = book.createCellStyle();
      heading.setFont(bold);
      heading.setWrapText(true);
    }

    void write(Sheet table) {
      var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
      int number = 0;
      fill(sheet.createRow(number++), table.header(), heading);
      for (List<@Nullable Object> row : table.rows()) {
        fill(sheet.createRow(number++), row, null);
      }
      sheet.createFreezePane(0, 1);
      for (int column = 0; column < table.header().size(); column++) {
        sheet.setColumnWidth(column, 256 * width(table, column));
      }
    }

    private static int width(Sheet table, int column) {
      int longest = table.header().get(column).length();
      for (List<@Nullable Object> row : table.rows()) {
        Object cell = column < row.size() ? row.get(column) : null;
        longest = Math.max(longest, cell == null ? 0 : cell.toString().length());
      }
      return Math.min(longest, WIDEST) + 2;
    }

    private void fill(Row row, List<? extends @Nullable Object> cells, @Nullable CellStyle style) {
      for (int column = 0; column < cells.size(); column++) {
        Object value = cells.get(column);
        if (value != null) {
          Cell cell = row.createCell(column);
          if (style != null) {
            cell.setCellStyle(style);
          }
          fill(cell, value);
        }
      }
    }

    private void fill(Cell cell, Object value) {
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (value instanceof Boolean truth) {
        cell.setCellValue(truth);
      } else {
        String text = value.toString();
        cell.setCellValue(text);
        if (looksLikeFormula(text)) {
          cell.setCellStyle(quoted);
        }
      }
    }
  }
}
