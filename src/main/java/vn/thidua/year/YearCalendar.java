package vn.thidua.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.Terms;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.year.calendar.Schedules;

/**
 * Answers the drawings' question "due when?" from the calendar that the head set. What is due on a
 * day is due at the end of its working hours.
 */
@Component("calendar")
public class YearCalendar {

  private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

  private final WorkingDays workingDays;
  private final Terms terms;
  private final Schedules schedules;
  private final Clock clock;

  YearCalendar(WorkingDays workingDays, Terms terms, Schedules schedules, Clock clock) {
    this.workingDays = workingDays;
    this.terms = terms;
    this.schedules = schedules;
    this.clock = clock;
  }

  public Date pactDue(long awardYear) {
    return closing(phase(awardYear, Phase.PACT).dueOn());
  }

  public Date planDue(long awardYear) {
    return closing(phase(awardYear, Phase.PLAN).dueOn());
  }

  /** When the units' reports are due: 17:00 on that day. */
  public Instant reportDue(long awardYear) {
    return closing(phase(awardYear, Phase.REPORT).dueOn()).toInstant();
  }

  /**
   * When a unit can no longer hand its report in by the common deadline: after the days of grace.
   */
  public Instant reportCloses(long awardYear) {
    return closing(phase(awardYear, Phase.REPORT).closesOn()).toInstant();
  }

  /** All dates of an opened year in the order of its phases. */
  public List<YearPhase> phases(long awardYear) {
    return schedules.of(awardYear);
  }

  public Date reviewDue(long awardYear) {
    return closing(phase(awardYear, Phase.REVIEW).dueOn());
  }

  public Date meetingOn(long awardYear) {
    return closing(phase(awardYear, Phase.MEETING).dueOn());
  }

  public Date submissionDue(long awardYear) {
    return closing(phase(awardYear, Phase.SUBMISSION).dueOn());
  }

  public Date nextPactDue(long awardYear) {
    return closing(phase(awardYear, Phase.NEXT_PACT).dueOn());
  }

  public Date handoverDue(long awardYear) {
    return closing(phase(awardYear, Phase.HANDOVER).dueOn());
  }

  /**
   * End of a task's term: so many working days from today, by the table of terms; today itself does
   * not count.
   *
   * @param task the id of the user task after the underscore
   */
  public Date termOf(String task) {
    LocalDate today = LocalDate.now(clock);
    return closing(workingDays.plus(today, terms.of(task, today)));
  }

  private YearPhase phase(long awardYear, Phase phase) {
    return schedules
        .of(awardYear, phase)
        .orElseThrow(
            () ->
                new IllegalStateException("Award year %d is not opened yet".formatted(awardYear)));
  }

  /** The end of working hours on that day. */
  public Date closing(LocalDate day) {
    return Date.from(day.atTime(CLOSE_OF_BUSINESS).atZone(clock.getZone()).toInstant());
  }
}
