package vn.thidua.year.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** Who cancelled a year, when and why. */
record YearCancellation(
    @Id @Nullable Long id,
    long awardYear,
    String reason,
    String cancelledBy,
    Instant cancelledAt) {}
