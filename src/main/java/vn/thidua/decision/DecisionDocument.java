package vn.thidua.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * The decision as a paper with number and date.
 *
 * @param documentNumber such as "12/QĐ-BNG", unique within the year of {@code issuedOn}
 * @param publishedAt null until the units were told; results are confidential until then
 */
public record DecisionDocument(
    @Id @Nullable Long id,
    long dossier,
    String documentNumber,
    int numberYear,
    LocalDate issuedOn,
    String issuedBy,
    Instant issuedAt,
    @Nullable Instant publishedAt) {

  boolean isPublished() {
    return publishedAt != null;
  }
}
