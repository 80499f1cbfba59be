package vn.thidua.year;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * Answers the drawings' question "due when?" from the calendar that the head set. What is due on a
 * day is due at the end of its working hours.
 */
@Component("calendar")
public class YearCalendar {

  private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

  private final Years years;
  private final Clock clock;

  YearCalendar(Years years, Clock clock) {
    this.years = years;
    this.clock = clock;
  }

  public Date pactDue(long awardYear) {
    return closing(dates(awardYear).pactDue());
  }

  public Date planDue(long awardYear) {
    return closing(dates(awardYear).planDue());
  }

  /** When the units' reports are due: 17:00 on that day. */
  public Instant reportDue(long awardYear) {
    return closing(dates(awardYear).reportDue()).toInstant();
  }

  public Date reviewDue(long awardYear) {
    return closing(dates(awardYear).reviewDue());
  }

  public Date meetingOn(long awardYear) {
    return closing(dates(awardYear).meetingOn());
  }

  public Date submissionDue(long awardYear) {
    return closing(dates(awardYear).submissionDue());
  }

  public Date nextPactDue(long awardYear) {
    return closing(dates(awardYear).nextPactDue());
  }

  public Date handoverDue(long awardYear) {
    return closing(dates(awardYear).handoverDue());
  }

  /** End of the n-th working day (Monday to Friday) from today; today itself does not count. */
  public Date workingDays(int n) {
    LocalDate day = LocalDate.now(clock);
    for (int left = n; left > 0; left--) {
      day = nextWorkingDay(day);
    }
    return closing(day);
  }

  private static LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }

  private YearDates dates(long awardYear) {
    return years
        .dates(awardYear)
        .orElseThrow(
            () ->
                new IllegalStateException("Award year %d is not opened yet".formatted(awardYear)));
  }

  private Date closing(LocalDate day) {
    return Date.from(day.atTime(CLOSE_OF_BUSINESS).atZone(clock.getZone()).toInstant());
  }
}
