package vn.thidua.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application's own count of working days, for tests without a database. */
public final class Weeks {

  private Weeks() {}

  public static WorkingDays mondayToFriday() {
    return without();
  }

  /** Monday to Friday but for these. */
  public static WorkingDays without(LocalDate... holidays) {
    Map<LocalDate, SpecialDay> off =
        Stream.of(holidays)
            .collect(
                Collectors.toMap(day -> day, day -> new SpecialDay(day, SpecialDay.Kind.OFF, "")));
    return new WorkingDays(
        new SpecialDays(new JdbcTemplate(), Clock.systemUTC()) {
          @Override
          Table all() {
            return new Table(off, Set.of(), Instant.EPOCH);
          }
        });
  }
}
