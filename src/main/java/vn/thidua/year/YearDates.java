package vn.thidua.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.calendar.Schedules;

/** What holds of the due dates of a year's phases: each is not before the one above it. */
public final class YearDates {

  private static final int LONGEST_YEARS = 2;

  private YearDates() {}

  /**
   * A first proposal, a date for each phase: the year-end's work in December (rule R15); where that
   * is too late, spread over the weeks from today.
   */
  public static List<LocalDate> proposedFor(int year, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    LocalDate reportDue = LocalDate.of(year, 12, 5);
    if (today.plusDays(14).isAfter(reportDue)) {
      return IntStream.of(7, 14, 28, 42, 49, 56, 60, 65).mapToObj(today::plusDays).toList();
    }
    return List.of(
        later(LocalDate.of(year, 2, 15), today.plusDays(7)),
        later(LocalDate.of(year, 2, 28), today.plusDays(14)),
        reportDue,
        LocalDate.of(year, 12, 15),
        LocalDate.of(year, 12, 20),
        LocalDate.of(year, 12, 25),
        LocalDate.of(year, 12, 27),
        LocalDate.of(year, 12, 31));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * @throws Refusal if a date comes before the one above it, lies in the past or too far ahead
   */
  public static void requireSound(List<YearPhase> phases, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    if (due(phases, Phase.PACT).isBefore(today)) {
      throw Refusal.at(field(Phase.PACT), "year.dateInThePast");
    }
    requireOrder(phases, clock);
    if (!due(phases, Phase.REPORT).isAfter(today)) {
      throw Refusal.at(field(Phase.REPORT), "year.reportDueTooSoon");
    }
  }

  /**
   * @throws Refusal if a date comes before the one above it, or lies too far ahead
   */
  public static void requireOrder(List<YearPhase> phases, Clock clock) {
    for (int i = 1; i < phases.size(); i++) {
      if (phases.get(i).dueOn().isBefore(phases.get(i - 1).dueOn())) {
        throw Refusal.at(Schedules.field(i, "dueOn"), "year.datesNotInOrder");
      }
    }
    if (due(phases, Phase.HANDOVER).isAfter(LocalDate.now(clock).plusYears(LONGEST_YEARS))) {
      throw Refusal.at(field(Phase.HANDOVER), "year.dateTooFar", String.valueOf(LONGEST_YEARS));
    }
  }

  private static LocalDate due(List<YearPhase> phases, Phase phase) {
    return phases.get(phase.ordinal()).dueOn();
  }

  private static String field(Phase phase) {
    return Schedules.field(phase.ordinal(), "dueOn");
  }
}
