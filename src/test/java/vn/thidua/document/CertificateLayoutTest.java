package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.thidua.document.PdfText.Run;

/** The certificate of merit as a ministry hands it out: one sheet across, all inside the frame. */
class CertificateLayoutTest {

  private static final double WIDTH = 360;
  private static final double HEIGHT = 237;

  /** From the sheet's edge over the frame to what is written. */
  private static final double BORDER = 24.8;

  /** Room for the emblem, which is on the printed form. */
  private static final double EMBLEM = 40;

  private final Paper paper = Samples.print("certificate");
  private final List<Run> runs = PdfText.runs(paper.pdf());

  @Test
  void it_is_one_sheet_of_360_by_237_millimetres() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .satisfies(points -> measures(points, WIDTH));
      assertThat(pdf.getPage(0).getMediaBox().getHeight())
          .satisfies(points -> measures(points, HEIGHT));
    }
  }

  @Test
  void the_docx_has_the_same_sheet_and_a_frame() throws IOException {
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(paper.docx()))) {
      var section = docx.getDocument().getBody().getSectPr();
      measures(Float.parseFloat(section.getPgSz().getW().toString()) / 20, WIDTH);
      measures(Float.parseFloat(section.getPgSz().getH().toString()) / 20, HEIGHT);
      assertThat(section.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
      assertThat(section.isSetPgBorders()).isTrue();
    }
  }

  @Test
  void all_letters_stand_inside_the_frame_below_the_emblem() {
    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.left()).isGreaterThan(BORDER);
              assertThat(run.right()).isLessThan(WIDTH - BORDER);
              assertThat(run.baseline()).isBetween(EMBLEM, HEIGHT - BORDER + 5);
            });
  }

  @Test
  void nation_giver_name_of_the_form_and_holder_stand_below_each_other_in_the_middle() {
    List<Run> lines =
        List.of(
            first("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            first("Độc lập - Tự do - Hạnh phúc"),
            first("BỘ TRƯỞNG BỘ NGOẠI GIAO"),
            first("TẶNG"),
            first("BẰNG KHEN"),
            first(String.valueOf(Samples.facts("certificate").get("unit"))));
    assertThat(lines).isSortedAccordingTo(Comparator.comparingDouble(Run::baseline));
    assertThat(lines)
        .allSatisfy(
            run -> {
              assertThat(run.middle()).isCloseTo(WIDTH / 2, within(1.0));
              assertThat(run.isBold()).isTrue();
            });
    assertThat(lines.stream().max(Comparator.comparingDouble(Run::size)))
        .hasValueSatisfying(largest -> assertThat(largest.text()).isEqualTo("BẰNG KHEN"));
  }

  @Test
  void the_signature_stands_at_the_right_and_the_decision_is_named_at_the_left() {
    assertThat(first("Hà Nội,").middle()).isGreaterThan(WIDTH / 2);
    assertThat(first("Quyết định số:").right()).isLessThan(WIDTH / 2);
  }

  private Run first(String text) {
    return runs.stream()
        .filter(run -> run.text().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no \"" + text + "\""));
  }

  private static void measures(double points, double millimetres) {
    assertThat(points * 25.4 / 72).isCloseTo(millimetres, within(0.2));
  }
}
