package vn.thidua.dossier;

import java.time.Instant;
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
    @Nullable Instant signedAt) {}
