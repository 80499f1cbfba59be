package vn.thidua.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.workflow.Refusal;

/** The eight dates of a year, each not before the one above it. */
record YearDates(
    LocalDate pactDue,
    LocalDate planDue,
    LocalDate reportDue,
    LocalDate reviewDue,
    LocalDate meetingOn,
    LocalDate submissionDue,
    LocalDate nextPactDue,
    LocalDate handoverDue) {

  private static final int LONGEST_YEARS = 2;

  List<LocalDate> inOrder() {
    return List.of(
        pactDue, planDue, reportDue, reviewDue, meetingOn, submissionDue, nextPactDue, handoverDue);
  }

  /**
   * A first proposal: the year-end's work in December (rule R15); where that is too late, spread
   * over the weeks from today.
   */
  static YearDates proposedFor(int year, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    LocalDate reportDue = LocalDate.of(year, 12, 5);
    if (today.plusDays(14).isAfter(reportDue)) {
      return of(IntStream.of(7, 14, 28, 42, 49, 56, 60, 65).mapToObj(today::plusDays).toList());
    }
    return of(
        List.of(
            later(LocalDate.of(year, 2, 15), today.plusDays(7)),
            later(LocalDate.of(year, 2, 28), today.plusDays(14)),
            reportDue,
            LocalDate.of(year, 12, 15),
            LocalDate.of(year, 12, 20),
            LocalDate.of(year, 12, 25),
            LocalDate.of(year, 12, 27),
            LocalDate.of(year, 12, 31)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * @throws Refusal if a date comes before the one above it, lies in the past or too far ahead
   */
  YearDates requireSound(Clock clock) {
    LocalDate today = LocalDate.now(clock);
    if (pactDue.isBefore(today)) {
      throw Refusal.at(field(Phase.PACT), "year.dateInThePast");
    }
    requireOrder(clock);
    if (!reportDue.isAfter(today)) {
      throw Refusal.at(field(Phase.REPORT), "year.reportDueTooSoon");
    }
    return this;
  }

  /**
   * @throws Refusal if a date comes before the one above it, or lies too far ahead
   */
  YearDates requireOrder(Clock clock) {
    List<LocalDate> dates = inOrder();
    for (int i = 1; i < dates.size(); i++) {
      if (dates.get(i).isBefore(dates.get(i - 1))) {
        throw Refusal.at(Schedules.field(i, "dueOn"), "year.datesNotInOrder");
      }
    }
    if (handoverDue.isAfter(LocalDate.now(clock).plusYears(LONGEST_YEARS))) {
      throw Refusal.at(field(Phase.HANDOVER), "year.dateTooFar", String.valueOf(LONGEST_YEARS));
    }
    return this;
  }

  /** The due dates of all phases, in their order. */
  static YearDates ofPhases(List<YearPhase> phases) {
    return of(phases.stream().map(YearPhase::dueOn).toList());
  }

  private static String field(Phase phase) {
    return Schedules.field(phase.ordinal(), "dueOn");
  }

  private static YearDates of(List<LocalDate> dates) {
    return new YearDates(
        dates.get(0),
        dates.get(1),
        dates.get(2),
        dates.get(3),
        dates.get(4),
        dates.get(5),
        dates.get(6),
        dates.get(7));
  }
}
