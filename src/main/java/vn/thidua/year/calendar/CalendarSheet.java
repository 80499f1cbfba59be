package vn.thidua.year.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.year.Phase;

/** What the calendar's page needs besides the dates: the drawing, and which days are worked. */
@Component
public class CalendarSheet {

  private static final String DRAWING = "processes/year/awardYear.bpmn";

  /**
   * @param elements where each phase stands in the drawing
   * @param drawing BPMN 2.0 XML
   * @param special weekdays off ({@code false}) and days of the weekend that are worked ({@code
   *     true})
   * @param without years from this one on whose holiday table is missing: Monday to Friday counts
   */
  public record Sheet(
      LocalDate today,
      List<Element> elements,
      String drawing,
      Map<LocalDate, Boolean> special,
      List<Integer> without) {}

  record Element(Phase phase, String id) {}

  private final WorkingDays workingDays;
  private final Clock clock;

  CalendarSheet(WorkingDays workingDays, Clock clock) {
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * @param yearNumbers of the award years on the page
   */
  public Sheet of(Collection<Integer> yearNumbers) {
    LocalDate today = LocalDate.now(clock);
    int first = yearNumbers.stream().min(Integer::compare).orElse(today.getYear());
    int last = yearNumbers.stream().max(Integer::compare).orElse(today.getYear());
    int from = Math.min(first, today.getYear());
    int to = Math.max(last, today.getYear()) + 1;
    return new Sheet(
        today,
        Arrays.stream(Phase.values()).map(each -> new Element(each, each.element())).toList(),
        drawing(),
        workingDays.special(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)),
        IntStream.rangeClosed(today.getYear(), to)
            .filter(year -> !workingDays.knows(year))
            .boxed()
            .toList());
  }

  private static String drawing() {
    try {
      return new ClassPathResource(DRAWING).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
