package vn.thidua.document.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import vn.thidua.document.Filling;
import vn.thidua.document.Paper;
import vn.thidua.document.PdfText;
import vn.thidua.document.PdfText.Run;
import vn.thidua.document.Samples;
import vn.thidua.document.Templates;

/** Signatures, words, dates and lists that a page or a line might tear apart. */
class CohesionTest {

  /** Begins every paragraph of the signature block. */
  private static final String MARK = "§";

  /** Lines by which the text above is made longer: the page breaks at many places of the text. */
  private static final List<Integer> LONGER =
      IntStream.rangeClosed(0, 6).mapToObj(i -> 5 * i).toList();

  private static final double TOP = 20;

  /** Longer is the name of a file, which may break at its hyphens. */
  private static final int LONGEST = 25;

  static Stream<String> signed() {
    return Samples.KINDS.stream()
        .filter(kind -> !Set.of("certificate", "dossierIndex").contains(kind));
  }

  @ParameterizedTest
  @MethodSource("signed")
  void signatures_never_stand_alone_on_a_page(String kind) {
    for (int lines : LONGER) {
      List<Run> runs = PdfText.runs(new Press().print(longer(kind, lines)).pdf());
      Run first =
          runs.stream().filter(run -> run.text().startsWith(MARK)).findFirst().orElseThrow();
      assertThat(runs)
          .as(
              "%s, %d lines longer: text above the signatures on page %d",
              kind, lines, first.page())
          .anyMatch(
              run ->
                  run.page() == first.page()
                      && run.baseline() > TOP
                      && run.baseline() < first.baseline());
    }
  }

  @Test
  void a_line_that_announces_a_list_is_never_the_last_on_its_page() {
    for (int lines : IntStream.range(0, 12).toArray()) {
      List<Run> runs = PdfText.runs(new Press().print(longer("countMinutes", lines)).pdf());
      for (int i = 0; i + 1 < runs.size(); i++) {
        if (runs.get(i).text().endsWith(":")) {
          assertThat(runs.get(i + 1).page()).as(runs.get(i).text()).isEqualTo(runs.get(i).page());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thidua.document.Samples#kinds")
  void no_column_is_narrower_than_its_longest_word(String kind) {
    assertThat(torn(Samples.print(kind), page(kind))).isEmpty();
  }

  @Test
  void a_column_that_tears_a_word_is_found() {
    String narrow = page("scoreTable").replace("width:11%", "width:7%");
    assertThat(torn(new Press().print(narrow), narrow)).contains("Thống");
  }

  @Test
  void dates_numbers_shares_and_the_mark_of_the_end_are_not_torn() {
    List<String> words = List.of("27/12/2016", "01/TTr-CTĐ", "7/8", "87,5\u00A0%", "này./.");
    for (int i = 60; i < 90; i++) {
      String text = "x".repeat(i) + " " + String.join(" ", words).replace('\u00A0', ' ');
      Paper paper =
          new Press()
              .print("<html><head><title>t</title></head><body><p>" + text + "</p></body></html>");
      String lines =
          PdfText.runs(paper.pdf()).stream().map(Run::text).collect(Collectors.joining("\n"));
      assertThat(words).allSatisfy(word -> assertThat(lines).contains(word));
    }
  }

  @Test
  void word_keeps_the_signatures_with_the_text_above_too() throws Exception {
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(Samples.print("evaluationMinutes").docx()))) {
      Predicate<XWPFParagraph> last =
          paragraph -> paragraph.getText().contains("Biên bản được thông qua");
      int index =
          docx.getParagraphs()
              .indexOf(docx.getParagraphs().stream().filter(last).findFirst().orElseThrow());
      assertThat(docx.getParagraphs().get(index).isKeepNext()).isTrue();
      assertThat(docx.getParagraphs().get(index + 1).isKeepNext())
          .as("the gap above the table")
          .isTrue();
    }
  }

  private static String page(String kind) {
    return page(kind, Samples.facts(kind));
  }

  private static String page(String kind, Map<String, Object> facts) {
    return new Filling().fill(Templates.shipped(kind), facts);
  }

  private static String longer(String kind, int lines) {
    String page = page(kind);
    int closing = page.indexOf("<table class=\"closing\">");
    String marked = page.substring(closing).replaceAll("<p class=\"(?!rule)[a-z]+\">", "$0" + MARK);
    return page.substring(0, closing).replaceFirst("<h1>", "<p>-</p>".repeat(lines) + "<h1>")
        + marked;
  }

  /** Words of tables that are nowhere whole on the paper. */
  private static Set<String> torn(Paper paper, String page) {
    Set<String> whole =
        PdfText.runs(paper.pdf()).stream()
            .flatMap(run -> words(run.text()))
            .collect(Collectors.toSet());
    return Pages.all(Pages.read(page), "table").stream()
        .filter(table -> table.getAttribute("class").equals("grid"))
        .flatMap(table -> Stream.of("th", "td").map(table::getElementsByTagName))
        .flatMap(cells -> IntStream.range(0, cells.getLength()).mapToObj(cells::item))
        .flatMap(cell -> words(lines(cell)))
        .filter(word -> word.length() <= LONGEST && !whole.contains(word))
        .collect(Collectors.toSet());
  }

  private static String lines(Node cell) {
    return IntStream.range(0, cell.getChildNodes().getLength())
        .mapToObj(i -> cell.getChildNodes().item(i).getTextContent())
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[\\s\\u00A0]+")).filter(word -> !word.isEmpty());
  }
}
