package vn.thidua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A dossier's head line: who assembled it, and since when it is signed. */
record DossierRow(
    long id,
    long awardYear,
    String issuingBody,
    String manifestSha256,
    String letter,
    String assembledBy,
    Instant assembledAt,
    @Nullable String letterNumber,
    @Nullable String signedBy,
    @Nullable Instant signedAt) {

  static DossierRow of(ResultSet row) throws SQLException {
    OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
    return new DossierRow(
        row.getLong("id"),
        row.getLong("award_year"),
        row.getString("issuing_body"),
        row.getString("manifest_sha256"),
        row.getString("letter"),
        row.getString("assembled_by"),
        row.getObject("assembled_at", OffsetDateTime.class).toInstant(),
        row.getString("letter_number"),
        row.getString("signed_by"),
        signedAt == null ? null : signedAt.toInstant());
  }
}
