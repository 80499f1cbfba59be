package vn.thidua.year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one phase, as the head sets them, as they are kept, and as forms and papers show
 * them: due on a fixed day, or so many working days after another phase is due.
 *
 * @param opensOn from here on its work is expected; nobody is kept from doing it earlier
 * @param dueOn worked out anew if it follows another phase
 * @param after the phase that it follows; null: a fixed date
 * @param workingDays so many after that one is due; null: a fixed date
 * @param grace working days from the due date until it closes
 * @param closesOn worked out from the grace, whatever a form says
 */
public record YearPhase(
    @NotNull Phase phase,
    @NotNull LocalDate opensOn,
    LocalDate dueOn,
    @Nullable Phase after,
    @Nullable @Min(0) @Max(250) Integer workingDays,
    @NotNull @Min(0) @Max(30) Integer grace,
    @NotNull LocalDate closesOn) {

  public LocalDate day(Milestone milestone) {
    return switch (milestone) {
      case OPENS -> opensOn;
      case DUE -> dueOn;
      case CLOSES -> closesOn;
    };
  }

  /** Those that say something: the last only if it is another day than the due date. */
  public List<Milestone> milestones() {
    return closesOn.equals(dueOn)
        ? List.of(Milestone.OPENS, Milestone.DUE)
        : List.of(Milestone.values());
  }

  public YearPhase due(LocalDate due, LocalDate closes) {
    return new YearPhase(
        phase, opensOn, due, after, after == null ? null : workingDays, grace, closes);
  }

  /** The three dates of a phase. */
  public enum Milestone {
    OPENS,
    DUE,
    CLOSES
  }
}
