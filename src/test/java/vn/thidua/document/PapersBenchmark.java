package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long all papers of the reference year take, both forms, next to as many blank pages from the
 * same libraries in the same run. Reads the facts that the reference case has left.
 */
class PapersBenchmark {

  private static final Path FACTS = Path.of("target", "reference-case", "documents", "facts");
  private static final LocalDate DAY = LocalDate.of(2016, 1, 4);
  private static final String BLANK =
      "<html lang=\"vi\"><head><title>-</title></head><body><p>&#160;</p></body></html>";
  private static final int ROUNDS = 5;

  private final Press press = new Press();
  private final Typesetter typesetter = new Typesetter(new Templates(), new Filling(), press);

  private record Order(String kind, Map<String, Object> facts) {}

  @Test
  void all_papers_of_a_year_next_to_blank_pages() throws IOException {
    assertThat(FACTS).as("run ReferenceCaseTest first").isDirectory();
    List<Order> orders = orders();
    List<Long> papers = new ArrayList<>();
    List<Long> blanks = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      long paper = millis(() -> orders.forEach(this::set));
      long blank = millis(() -> orders.forEach(each -> press.print(BLANK)));
      if (round > 0) {
        papers.add(paper);
        blanks.add(blank);
      }
    }
    System.out.printf(
        "%d papers as PDF and DOCX: %d ms; as many blank pages: %d ms; ratio %.1f%n",
        orders.size(), median(papers), median(blanks), (double) median(papers) / median(blanks));
  }

  private void set(Order order) {
    typesetter.set(order.kind(), DAY, order.facts());
  }

  private static List<Order> orders() throws IOException {
    List<Order> orders = new ArrayList<>();
    try (Stream<Path> files = Files.list(FACTS)) {
      for (Path file : files.sorted().toList()) {
        String kind = file.getFileName().toString().replaceAll("[-.].*", "");
        orders.add(
            new Order(
                kind, new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {})));
      }
    }
    return orders;
  }

  private static long millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
