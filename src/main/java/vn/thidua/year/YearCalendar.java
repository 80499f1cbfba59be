package vn.thidua.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.Terms;
import vn.thidua.calendar.WorkingDays;

/**
 * Answers the drawings' question "due when?" from the calendar that the head set. What is due on a
 * day is due at the end of its working hours.
 */
@Component("calendar")
public class YearCalendar {

  private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

  private final Years years;
  private final WorkingDays workingDays;
  private final Terms terms;
  private final Clock clock;

  YearCalendar(Years years, WorkingDays workingDays, Terms terms, Clock clock) {
    this.years = years;
    this.workingDays = workingDays;
    this.terms = terms;
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

  /**
   * End of a task's term: so many working days from today, by the table of terms; today itself does
   * not count.
   *
   * @param task the id of the user task after the underscore
   */
  public Date termOf(String task) {
    return workingDays(terms.of(task, LocalDate.now(clock)));
  }

  /**
   * End of the n-th working day from today; today itself does not count. Drawings give a term by
   * {@link #termOf}; this one is asked by cases that began on older drawings.
   */
  public Date workingDays(int n) {
    return closing(workingDays.plus(LocalDate.now(clock), n));
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
