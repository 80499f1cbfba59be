package vn.thidua.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How many working days a task may take: data with a source (rule R15), no constant in a drawing.
 */
@Service
public class Terms {

  private static final Duration FRESH = Duration.ofMinutes(10);

  /**
   * One line of the table.
   *
   * @param task the id of the user task after the underscore
   */
  record Term(String task, LocalDate effectiveFrom, int workingDays, String citation) {}

  private record Known(List<Term> terms, Instant readAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile @Nullable Known known;

  Terms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The term of a task that begins on that day, in working days.
   *
   * @throws IllegalStateException if the table has none: the drawing names a task that nobody gave
   *     a term
   */
  public int of(String task, LocalDate begins) {
    return all().stream()
        .filter(each -> each.task().equals(task) && !each.effectiveFrom().isAfter(begins))
        .max(Comparator.comparing(Term::effectiveFrom))
        .map(Term::workingDays)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Task '%s' has no term in table task_term on %s".formatted(task, begins)));
  }

  private List<Term> all() {
    Known found = known;
    if (found == null
        || Duration.between(found.readAt(), clock.instant()).abs().compareTo(FRESH) > 0) {
      found =
          new Known(
              jdbc.sql("select task, effective_from, working_days, citation from task_term")
                  .query(Term.class)
                  .list(),
              clock.instant());
      known = found;
    }
    return found.terms();
  }
}
