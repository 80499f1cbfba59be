package vn.thidua.year.pact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What a unit pledged for one year, signed by its director. */
public record Pact(
    @Id @Nullable Long id,
    String clusterCode,
    int yearNumber,
    String unitCode,
    String pledge,
    String signedBy,
    Instant signedAt) {}
