package vn.thidua.year.pact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A unit's emulation plan of one year. */
public record AnnualPlan(
    @Id @Nullable Long id,
    long awardYear,
    String unitCode,
    String content,
    String registeredBy,
    Instant registeredAt) {}
