package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every paper is fit for the archive: PDF/A-2b by veraPDF, with title, language and bookmarks. */
class ArchivalPdfTest {

  @BeforeAll
  static void startVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<String> kinds() {
    return Samples.KINDS.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void vera_pdf_finds_no_fault(String kind) throws Exception {
    assertThat(faults(Samples.print(kind).pdf())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_has_title_language_structure_and_bookmarks(String kind) throws Exception {
    Paper paper = Samples.print(kind);
    try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(paper.title()).isNotBlank();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        bookmarks.add(item.getTitle());
      }
      assertThat(bookmarks).isNotEmpty();
    }
  }

  @org.junit.jupiter.api.Test
  void a_faulty_file_is_found() throws Exception {
    try (PDDocument empty = new PDDocument();
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      empty.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      empty.save(out);
      assertThat(faults(out.toByteArray())).isNotEmpty();
    }
  }

  private static List<String> faults(byte[] pdf) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(each -> each.getStatus() != TestAssertion.Status.PASSED)
          .map(each -> each.getRuleId() + " " + each.getMessage())
          .distinct()
          .toList();
    }
  }
}
