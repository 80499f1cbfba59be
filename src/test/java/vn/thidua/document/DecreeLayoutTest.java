package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.document.PdfText.Run;

/** Every paper measured on its pages against Decree 30/2020/NĐ-CP, Annex I, part I and II. */
class DecreeLayoutTest {

  private static final double LEFT = 30;
  private static final double RIGHT = 210 - 15;
  private static final double TOP = 20;
  private static final double BOTTOM = 297 - 20;
  private static final double CENTRE = (LEFT + RIGHT) / 2;

  private static final Map<String, List<Run>> PRINTED = new TreeMap<>();

  /** A certificate has a form of its own; an index goes without number and signature. */
  private static final Set<String> NO_LETTERS = Set.of("certificate", "dossierIndex");

  static Stream<String> letters() {
    return Samples.KINDS.stream().filter(kind -> !NO_LETTERS.contains(kind));
  }

  private static List<Run> runs(String kind) {
    return PRINTED.computeIfAbsent(kind, each -> PdfText.runs(Samples.print(each).pdf()));
  }

  private static Run first(String kind, String text) {
    return runs(kind).stream()
        .filter(run -> run.text().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " has no \"" + text + "\""));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void the_paper_is_a4_and_text_keeps_the_margins(String kind) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(Samples.print(kind).pdf())) {
      assertThat(pdf.getPages())
          .allSatisfy(
              page -> {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(595.3f, within(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(841.9f, within(0.5f));
              });
    }
    assertThat(runs(kind))
        .filteredOn(run -> !isPageNumber(run))
        .allSatisfy(
            run -> {
              assertThat(run.left()).isGreaterThanOrEqualTo(LEFT - 0.2);
              assertThat(run.right()).isLessThanOrEqualTo(RIGHT + 0.2);
              assertThat(run.baseline()).isBetween(TOP, BOTTOM);
            });
    assertThat(runs(kind).stream().mapToDouble(Run::left).min().orElseThrow())
        .as("text begins at the left margin, or 10 mm right of it where no paragraph has two lines")
        .isBetween(LEFT - 0.2, LEFT + 10.2);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void the_page_number_stands_in_the_middle_of_the_top_margin_but_not_on_page_1(String kind) {
    int pages = runs(kind).stream().mapToInt(Run::page).max().orElseThrow();
    List<Run> numbers = runs(kind).stream().filter(DecreeLayoutTest::isPageNumber).toList();
    assertThat(numbers).extracting(Run::page).doesNotContain(1).hasSize(pages - 1);
    assertThat(numbers)
        .allSatisfy(
            number -> {
              assertThat(number.text()).isEqualTo(String.valueOf(number.page()));
              assertThat(number.middle()).isCloseTo(CENTRE, within(1.0));
              assertThat(number.size()).isBetween(13.0, 14.0);
            });
  }

  @ParameterizedTest
  @MethodSource("letters")
  void nation_and_motto_stand_at_the_upper_right(String kind) {
    Run nation = first(kind, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assertThat(nation.isBold()).isTrue();
    assertThat(nation.isItalic()).isFalse();
    assertThat(nation.size()).isBetween(12.0, 13.0);
    assertThat(nation.left()).isGreaterThan(CENTRE - 20);
    Run motto = first(kind, "Độc lập - Tự do - Hạnh phúc");
    assertThat(motto.isBold()).isTrue();
    assertThat(motto.size()).isBetween(13.0, 14.0);
    assertThat(motto.baseline()).isGreaterThan(nation.baseline());
    assertThat(motto.middle()).isCloseTo(nation.middle(), within(1.0));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void the_issuing_body_stands_bold_below_the_superior_one_at_the_upper_left(String kind) {
    List<Run> left =
        runs(kind).stream()
            .filter(run -> run.page() == 1 && run.right() < 100)
            .filter(run -> run.baseline() < first(kind, "Độc lập").baseline() + 2)
            .toList();
    assertThat(left).isNotEmpty();
    Run issuer = left.get(left.size() - 1);
    assertThat(issuer.isBold()).isTrue();
    assertThat(left)
        .allSatisfy(
            run -> {
              assertThat(run.size()).isBetween(12.0, 13.0);
              assertThat(run.text()).isUpperCase();
              assertThat(run.isItalic()).isFalse();
            });
    if (left.size() > 1 && !left.get(0).isBold()) {
      assertThat(left.get(0).baseline()).isLessThan(issuer.baseline());
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void number_and_symbol_are_upright_and_place_and_date_are_italic(String kind) {
    Object number = Samples.facts(kind).get("number");
    if (!"".equals(number)) {
      Run run = first(kind, "Số: ");
      assertThat(run.text()).isEqualTo("Số: " + number);
      assertThat(run.size()).isEqualTo(13, within(0.1));
      assertThat(run.isBold() || run.isItalic()).isFalse();
    }
    Run date = first(kind, ", ngày ");
    assertThat(date.isItalic()).isTrue();
    assertThat(date.size()).isBetween(13.0, 14.0);
    assertThat(date.text()).matches(".+, ngày \\d\\d tháng (0[12]|[3-9]|1[0-2]) năm \\d{4}");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void type_and_subject_are_bold_and_centred(String kind) {
    double below = first(kind, ", ngày ").baseline();
    List<Run> title =
        runs(kind).stream()
            .filter(run -> run.page() == 1 && run.baseline() > below + 3 && run.isBold())
            .limit(2)
            .toList();
    assertThat(title.get(0).text()).isUpperCase();
    assertThat(title)
        .allSatisfy(
            run -> {
              assertThat(run.size()).isBetween(13.0, 14.0);
              assertThat(run.middle()).isCloseTo(CENTRE, within(1.0));
            });
  }

  @ParameterizedTest
  @MethodSource("letters")
  void running_text_is_13_to_14_and_tables_not_below_11(String kind) {
    assertThat(runs(kind)).allSatisfy(run -> assertThat(run.size()).isBetween(10.9, 14.1));
    assertThat(runs(kind).stream().filter(run -> run.size() >= 13).count())
        .as("most of what is not a table")
        .isGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void recipients_stand_left_and_the_signature_right(String kind) {
    List<Run> recipients =
        runs(kind).stream().filter(run -> run.text().equals("Nơi nhận:")).toList();
    for (Run recipient : recipients) {
      assertThat(recipient.isBold() && recipient.isItalic()).isTrue();
      assertThat(recipient.size()).isEqualTo(12, within(0.1));
      assertThat(recipient.left()).isCloseTo(LEFT, within(0.5));
      assertThat(runs(kind))
          .filteredOn(run -> run.text().startsWith("- Lưu:"))
          .singleElement()
          .satisfies(run -> assertThat(run.size()).isEqualTo(11, within(0.1)));
    }
    boolean minutes = runs(kind).stream().anyMatch(run -> run.text().contains("BIÊN BẢN"));
    assertThat(recipients).hasSize(minutes || kind.equals("pact") ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void every_name_of_a_person_stands_on_one_line(String kind) {
    String lines =
        String.join("\n", runs(kind).stream().map(Run::text).toList()).replace('\u00A0', ' ');
    Stream.of("Nguyễn Văn Hiệp", "Bế Thanh Sơn", "Quàng Văn Nam", "Đặng Vũ Khánh")
        .filter(name -> Samples.printed(kind, Samples.facts(kind)).contains(name))
        .forEach(name -> assertThat(lines).contains(name));
  }

  @Test
  void days_1_to_9_and_months_1_and_2_have_a_leading_zero() {
    assertThat(Fields.day(java.time.LocalDate.of(2017, 2, 5)))
        .containsEntry("day", "05")
        .containsEntry("month", "02");
    assertThat(Fields.day(java.time.LocalDate.of(2017, 3, 15)))
        .containsEntry("day", "15")
        .containsEntry("month", "3");
  }

  private static boolean isPageNumber(Run run) {
    return run.baseline() < TOP;
  }
}
