package vn.thidua.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.workflow.Refusal;

class WorkbooksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+84 214 3840 123",
        "-5 điểm",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "|cmd"
      })
  void a_text_that_looks_like_a_formula_stays_a_quoted_text(String text) throws IOException {
    try (XSSFWorkbook book = opened(written(text))) {
      Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void an_ordinary_text_is_left_as_it_is() throws IOException {
    try (XSSFWorkbook book = opened(written("Sở Ngoại vụ = tốt"))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
          .isFalse();
    }
  }

  @Test
  void what_is_written_is_read_back() {
    byte[] file =
        Workbooks.write(
            List.of(
                new Sheet(
                    "Bảng/tổng: hợp?",
                    List.of("Mã", "Điểm"),
                    List.of(
                        Arrays.asList("1.10", new BigDecimal("95.25")),
                        Arrays.asList(null, new BigDecimal("0.10"))))));

    assertThat(Reading.firstSheet(file))
        .containsExactly(List.of("Mã", "Điểm"), List.of("1.10", "95.25"), List.of("", "0.1"));
  }

  @Test
  void a_formula_is_refused_with_its_place() throws IOException {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet().createRow(4).createCell(2).setCellFormula("1+1");
      book.write(out);
      file = out.toByteArray();
    }
    assertThatThrownBy(() -> Reading.firstSheet(file))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.messageKey()).isEqualTo("spreadsheet.formula");
              assertThat(refusal.arguments()).containsExactly("C5");
            });
  }

  @Test
  void what_is_no_workbook_is_refused() throws IOException {
    refused("spreadsheet.unreadable", "<html>".getBytes(StandardCharsets.UTF_8));
    refused("spreadsheet.unreadable", new byte[0]);
    refused("spreadsheet.unreadable", zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
    byte[] whole = written("x");
    refused("spreadsheet.unreadable", Arrays.copyOf(whole, whole.length / 2));
  }

  @Test
  void a_zip_bomb_is_refused() throws IOException {
    byte[] innocent = written("x");
    byte[] bomb = blownUp(innocent);
    assertThat(bomb.length).isLessThan(1_000_000);

    refused("spreadsheet.unreadable", bomb);
  }

  @Test
  void a_table_without_end_is_refused() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet().createRow(5_000).createCell(0).setCellValue("x");
      book.write(out);
      refused("spreadsheet.tooLarge", out.toByteArray());
    }
  }

  private static void refused(String key, byte[] file) {
    assertThatThrownBy(() -> Reading.firstSheet(file)).isInstanceOf(Refusal.class).hasMessage(key);
  }

  private static byte[] written(String text) {
    return Workbooks.write(
        List.of(new Sheet("A", List.of("Cột"), List.of(Arrays.asList((Object) text)))));
  }

  private static XSSFWorkbook opened(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  /** The same workbook, its sheet filled up with 200 MB of blanks. */
  private static byte[] blownUp(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        zip.write(content);
        if (entry.getName().endsWith("sheet1.xml")) {
          byte[] blanks = new byte[1_000_000];
          Arrays.fill(blanks, (byte) ' ');
          for (int i = 0; i < 200; i++) {
            zip.write(blanks);
          }
        }
      }
    }
    return out.toByteArray();
  }
}
