package vn.thidua.year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one phase as the head sets them: due on a fixed day, or so many working days after
 * another phase is due.
 *
 * @param dueOn ignored if it follows another phase
 * @param grace working days until it closes
 */
record PhaseInput(
    @NotNull Phase phase,
    @NotNull LocalDate opensOn,
    @Nullable LocalDate dueOn,
    @Nullable Phase after,
    @Nullable @Min(0) @Max(250) Integer workingDays,
    @NotNull @Min(0) @Max(30) Integer grace) {

  static PhaseInput of(YearPhase phase) {
    return new PhaseInput(
        phase.phase(),
        phase.opensOn(),
        phase.dueOn(),
        phase.after(),
        phase.workingDays(),
        phase.grace());
  }
}
