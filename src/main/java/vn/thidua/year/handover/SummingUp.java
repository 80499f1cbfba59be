package vn.thidua.year.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The conference at which the awards were handed over. */
record SummingUp(
    @Id @Nullable Long id,
    long awardYear,
    LocalDate heldOn,
    String place,
    String note,
    String recordedBy,
    Instant recordedAt) {}
