package vn.thidua.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import vn.thidua.document.press.Press;

/**
 * All papers of an 8-unit year beside the same number of blank pages from the same library, in one
 * run: {@code mvn -Pbench test}.
 */
class PapersBenchmark {

  private static final int UNITS = 8;
  private static final int ROUNDS = 5;
  private static final List<String> OF_EACH_UNIT =
      List.of("unitPlan", "achievementReport", "resultNotice");

  private final Press press = new Press();
  private final Filling filling = new Filling();

  @Test
  void all_papers_of_a_year_beside_blank_pages() throws IOException {
    List<String> kinds = kinds();
    int pages = 0;
    for (String kind : kinds) {
      pages += pages(Samples.print(kind));
    }
    List<Double> papers = new ArrayList<>();
    List<Double> blanks = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      papers.add(seconds(() -> kinds.forEach(kind -> set(kind))));
      int count = pages;
      blanks.add(seconds(() -> blank(count, kinds.size())));
    }
    double set = median(papers);
    double blank = median(blanks);
    System.out.printf(
        Locale.ROOT,
        "papers of a year: %d papers, %d pages, both forms | %.2f s | blank pages %.2f s | ratio"
            + " %.1f%n",
        kinds.size(),
        pages,
        set,
        blank,
        set / blank);
  }

  private static List<String> kinds() {
    return Samples.KINDS.stream()
        .flatMap(
            kind ->
                OF_EACH_UNIT.contains(kind)
                    ? Stream.generate(() -> kind).limit(UNITS)
                    : Stream.of(kind))
        .toList();
  }

  private void set(String kind) {
    press.print(filling.fill(Templates.shipped(kind), Samples.facts(kind)));
  }

  /** As many files and as many pages, with nothing on them. */
  private void blank(int pages, int files) {
    for (int file = 0; file < files; file++) {
      int share = pages / files + (file < pages % files ? 1 : 0);
      press.print(
          "<html lang=\"vi\"><head><title>x</title></head><body><h1>x</h1>"
              + "<p class=\"annex\">x</p>".repeat(share - 1)
              + "</body></html>");
    }
  }

  private static int pages(Paper paper) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
      return pdf.getNumberOfPages();
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
