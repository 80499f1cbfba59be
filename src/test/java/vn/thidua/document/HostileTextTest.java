package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a fact is printed as it stands there, in both forms. */
class HostileTextTest {

  private static final String HOSTILE =
      "<b>&amp;</b> ${7*7} {{year}} {{#rounds}} #{x} ]]> <script>alert('x')</script> \"&#65;\"";

  static Stream<String> kinds() {
    return Samples.KINDS.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void markup_and_expressions_in_every_field_are_text(String kind) throws IOException {
    List<String> marks = new ArrayList<>();
    Map<String, Object> facts =
        Samples.each(
            Samples.facts(kind),
            text -> {
              String mark = "m" + (char) ('A' + marks.size() % 26) + marks.size() + HOSTILE;
              marks.add(mark);
              return mark;
            });
    Paper paper = Samples.print(kind, facts);
    String pdf = PdfText.letters(paper.pdf());
    String docx = docxLetters(paper.docx());
    assertThat(Samples.printed(kind, facts)).isNotEmpty();
    for (String printed : Samples.printed(kind, facts)) {
      assertThat(docx).contains(PdfText.letters(printed));
    }
    assertThat(pdf).contains(PdfText.letters(HOSTILE));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_vietnamese_letter_with_every_tone_is_printed(String kind) {
    String letters = vietnamese();
    Map<String, Object> facts = Samples.each(Samples.facts(kind), text -> letters);
    assertThat(PdfText.letters(Samples.print(kind, facts).pdf()))
        .contains(PdfText.letters(letters));
  }

  @Test
  void letters_that_come_apart_from_their_tones_are_joined() {
    Map<String, Object> facts =
        Samples.each(
            Samples.facts("plan"),
            text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD));
    assertThat(new Filling().fill(Templates.shipped("plan"), facts))
        .isEqualTo(new Filling().fill(Templates.shipped("plan"), Samples.facts("plan")));
  }

  @Test
  void control_characters_do_not_spoil_a_paper() {
    Map<String, Object> facts =
        Samples.each(Samples.facts("plan"), text -> "\u0000\u0007" + text + "\uFFFF\uD800");
    assertThat(Samples.print("plan", facts).pdf()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_unit_name_of_200_letters_stays_within_the_margins(String kind) {
    String name = "Sở Ngoại vụ ".repeat(17).substring(0, 200);
    String unbroken = "Ngoạivụ".repeat(29).substring(0, 200);
    double edge = kind.equals("certificate") ? 336.9 : 195.3; // in mm: a sheet of its own
    for (String each : List.of(name, unbroken)) {
      Map<String, Object> facts =
          Samples.each(Samples.facts(kind), text -> text.startsWith("Sở Ngoại vụ") ? each : text);
      Paper paper = Samples.print(kind, facts);
      assertThat(PdfText.letters(paper.pdf())).contains(PdfText.letters(each));
      assertThat(PdfText.runs(paper.pdf()))
          .allSatisfy(run -> assertThat(run.right()).isLessThanOrEqualTo(edge));
    }
  }

  @Test
  void with_128_candidates_every_page_has_the_head_row_and_no_row_is_split() {
    Map<String, Object> facts = new HashMap<>(Samples.facts("submissionLetter"));
    List<Map<String, Object>> proposals = new ArrayList<>();
    for (int i = 1; i <= 128; i++) {
      proposals.add(
          Map.of(
              "line",
              String.valueOf(i),
              "unit",
              "Sở Ngoại vụ tỉnh thứ " + i,
              "award",
              "Bằng khen",
              "agree",
              "7",
              "base",
              "8",
              "verdict",
              "7 trên 8 thành viên = 87,5% ≥ 80%, đạt, dòng thứ " + i + " hết"));
    }
    facts.put("proposals", proposals);
    List<PdfText.Run> runs = PdfText.runs(Samples.print("submissionLetter", facts).pdf());
    int first = page(runs, "Sở Ngoại vụ tỉnh thứ 1");
    int last = page(runs, "Sở Ngoại vụ tỉnh thứ 128");
    assertThat(last).isGreaterThan(first + 3);
    for (int page = first; page <= last; page++) {
      assertThat(onPage(runs, page)).contains("Kết quả bỏ phiếu");
    }
    for (int i = 1; i <= 128; i++) {
      int page = page(runs, "Sở Ngoại vụ tỉnh thứ " + i);
      assertThat(PdfText.letters(onPage(runs, page)))
          .contains(PdfText.letters("dòng thứ " + i + " hết"));
    }
  }

  private static String onPage(List<PdfText.Run> runs, int page) {
    return String.join(
        " ", runs.stream().filter(run -> run.page() == page).map(PdfText.Run::text).toList());
  }

  private static int page(List<PdfText.Run> runs, String text) {
    return runs.stream()
        .filter(run -> (run.text() + " ").contains(text + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nowhere: " + text))
        .page();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void empty_lists_make_a_correct_paper(String kind) {
    Map<String, Object> facts = new HashMap<>(Samples.facts(kind));
    facts.replaceAll((name, fact) -> fact instanceof List<?> ? List.of() : fact);
    Paper paper = Samples.print(kind, facts);
    assertThat(PdfText.letters(paper.pdf())).doesNotContain("{{", "null", "[]");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_missing_fact_is_refused_and_named(String kind) {
    Map<String, Object> facts = new HashMap<>(Samples.facts(kind));
    String field = kind.equals("certificate") ? "decisionNumber" : "issued";
    facts.remove(field);
    assertThatThrownBy(() -> Samples.print(kind, facts))
        .isInstanceOf(UnfilledField.class)
        .hasMessageContaining(field);
  }

  private static String docxLetters(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return PdfText.letters(text.getText());
    }
  }

  private static String vietnamese() {
    StringBuilder letters = new StringBuilder();
    for (String vowel : "a ă â e ê i o ô ơ u ư y A Ă Â E Ê I O Ô Ơ U Ư Y".split(" ")) {
      letters.append(vowel);
      for (char tone : new char[] {'\u0300', '\u0301', '\u0303', '\u0309', '\u0323'}) {
        letters.append(vowel).append(tone);
      }
      letters.append(' ');
    }
    return java.text.Normalizer.normalize(letters, java.text.Normalizer.Form.NFC) + "đ Đ";
  }
}
