package vn.thidua.year;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one phase.
 *
 * @param opensOn from here on its work is expected; nobody is kept from doing it earlier
 * @param closesOn so many working days of grace after it is due
 * @param after the phase that it follows; null: a fixed date
 * @param workingDays so many after that one is due; null: a fixed date
 */
record YearPhase(
    Phase phase,
    LocalDate opensOn,
    LocalDate dueOn,
    LocalDate closesOn,
    int grace,
    @Nullable Phase after,
    @Nullable Integer workingDays) {

  LocalDate day(Milestone milestone) {
    return switch (milestone) {
      case OPENS -> opensOn;
      case DUE -> dueOn;
      case CLOSES -> closesOn;
    };
  }

  /** The three dates of a phase. */
  enum Milestone {
    OPENS,
    DUE,
    CLOSES
  }
}
