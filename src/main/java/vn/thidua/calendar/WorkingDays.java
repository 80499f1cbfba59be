package vn.thidua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.thidua.calendar.SpecialDay.Kind;

/**
 * Counts in working days. Saturdays and Sundays are off, except where the holiday table of the year
 * makes one a working day; weekdays are worked, except where it makes one a day off. A year without
 * a table counts Monday to Friday.
 */
@Service
public class WorkingDays {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final SpecialDays special;

  WorkingDays(SpecialDays special) {
    this.special = special;
  }

  public boolean isWorkingDay(LocalDate day) {
    SpecialDay known = special.all().days().get(day);
    return known == null ? !WEEKEND.contains(day.getDayOfWeek()) : known.kind() == Kind.WORK;
  }

  /** What the holiday table calls a day that it makes a day off; empty on all others. */
  public Optional<String> holiday(LocalDate day) {
    return Optional.ofNullable(special.all().days().get(day))
        .filter(known -> known.kind() == Kind.OFF)
        .map(SpecialDay::name);
  }

  /**
   * The n-th working day after a day, or before it if n is negative; that day itself does not
   * count. With n = 0 the day itself, worked or not.
   */
  public LocalDate plus(LocalDate day, int n) {
    int step = Integer.signum(n);
    LocalDate reached = day;
    for (int left = Math.abs(n); left > 0; left--) {
      do {
        reached = reached.plusDays(step);
      } while (!isWorkingDay(reached));
    }
    return reached;
  }

  /** The day itself if it is worked, else the next working day. */
  public LocalDate onOrAfter(LocalDate day) {
    return isWorkingDay(day) ? day : plus(day, 1);
  }

  /**
   * The days of these on which it is otherwise than Monday to Friday: worked ({@code true}) though
   * it is a weekend, or not though it is a weekday.
   */
  public Map<LocalDate, Boolean> special(LocalDate from, LocalDate to) {
    Map<LocalDate, Boolean> found = new TreeMap<>();
    special
        .all()
        .days()
        .forEach(
            (day, known) -> {
              if (!day.isBefore(from) && !day.isAfter(to)) {
                found.put(day, known.kind() == Kind.WORK);
              }
            });
    return found;
  }

  /** Whether the holiday table of that year was imported. */
  public boolean knows(int year) {
    return special.all().years().contains(year);
  }
}
