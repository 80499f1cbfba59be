package vn.thidua.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.workflow.Refusal;

/**
 * Reads the first table of an XLSX file as plain values. A formula is refused, wherever it stands:
 * what it shows is not what it says.
 */
public final class Reading {

  /** More rows or columns are no table of ours but an attack or a mistake. */
  private static final int MOST_ROWS = 5_000;

  private static final int MOST_COLUMNS = 60;

  private Reading() {}

  /**
   * Rows from the top, cells as they read; an empty cell is an empty text, a number is written with
   * as many decimals as it has.
   *
   * @throws Refusal if it is no XLSX file, too large, a zip bomb, or holds a formula
   */
  public static List<List<String>> firstSheet(byte[] file) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      if (sheet.getLastRowNum() >= MOST_ROWS) {
        throw new Refusal("spreadsheet.tooLarge", String.valueOf(MOST_ROWS));
      }
      List<List<String>> rows = new ArrayList<>();
      for (int number = 0; number <= sheet.getLastRowNum(); number++) {
        rows.add(cells(sheet.getRow(number)));
      }
      return rows;
    } catch (IOException
        | OpenXML4JRuntimeException
        | POIXMLException
        | RecordFormatException
        | IllegalArgumentException e) {
      throw new Refusal("spreadsheet.unreadable");
    }
  }

  private static List<String> cells(@Nullable Row row) {
    List<String> cells = new ArrayList<>();
    if (row != null) {
      int columns = Math.min(row.getLastCellNum(), MOST_COLUMNS);
      for (int column = 0; column < columns; column++) {
        cells.add(text(row.getCell(column)));
      }
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type = cell.getCellType();
    return switch (type) {
      case NUMERIC -> decimal(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "1" : "0";
      case FORMULA, ERROR ->
          throw new Refusal("spreadsheet.formula", new CellAddress(cell).formatAsString());
      default -> cell.getStringCellValue().strip();
    };
  }

  /** A cell holds a binary number; its shortest decimal form is what was typed. */
  private static String decimal(double value) {
    return new BigDecimal(Double.toString(value), MathContext.DECIMAL64)
        .stripTrailingZeros()
        .toPlainString();
  }
}
