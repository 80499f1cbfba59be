package vn.thidua.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.Terms;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.words.Words;

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
  private final Schedules schedules;
  private final Words words;
  private final Clock clock;

  YearCalendar(
      Years years,
      WorkingDays workingDays,
      Terms terms,
      Schedules schedules,
      Words words,
      Clock clock) {
    this.years = years;
    this.workingDays = workingDays;
    this.terms = terms;
    this.schedules = schedules;
    this.words = words;
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

  /**
   * When a unit can no longer hand its report in by the common deadline: after the days of grace.
   */
  public Instant reportCloses(long awardYear) {
    return closing(
            workingDays.plus(
                dates(awardYear).reportDue(), schedules.grace(awardYear, Phase.REPORT)))
        .toInstant();
  }

  /** All dates of an opened year in the order of its phases, in words. */
  public List<NamedDay> milestones(long awardYear) {
    return schedules.of(awardYear).stream()
        .flatMap(
            phase ->
                Arrays.stream(YearPhase.Milestone.values())
                    .filter(
                        each ->
                            each != YearPhase.Milestone.CLOSES
                                || !phase.closesOn().equals(phase.dueOn()))
                    .map(
                        each ->
                            new NamedDay(
                                phase.phase() + "-" + each,
                                phase.day(each),
                                words.say("year.milestoneOf", each, phase.phase()))))
        .toList();
  }

  /**
   * A date of the year's calendar.
   *
   * @param key the same for the same thing, wherever it is moved
   * @param title in Vietnamese
   */
  public record NamedDay(String key, LocalDate day, String title) {}

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
    LocalDate today = LocalDate.now(clock);
    return closing(workingDays.plus(today, terms.of(task, today)));
  }

  private YearDates dates(long awardYear) {
    return years
        .dates(awardYear)
        .orElseThrow(
            () ->
                new IllegalStateException("Award year %d is not opened yet".formatted(awardYear)));
  }

  /** The end of working hours on that day. */
  Date closing(LocalDate day) {
    return Date.from(day.atTime(CLOSE_OF_BUSINESS).atZone(clock.getZone()).toInstant());
  }
}
