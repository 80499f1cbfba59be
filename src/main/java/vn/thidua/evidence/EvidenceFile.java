package vn.thidua.evidence;

import java.time.Instant;

/**
 * One version of one piece of evidence: what it proves, what it is, who brought it. Contents are
 * told apart by their SHA-256.
 *
 * @param id of the piece, the same for all its versions
 * @param criterion code of the criterion that it proves
 * @param version 1, 2, …
 * @param current whether it is the newest version of a piece that was not taken away
 * @param size in bytes
 * @param sha256 of the content, in lower-case hex
 * @param scanned whether a virus scanner looked at it
 */
public record EvidenceFile(
    long id,
    long awardYear,
    String unit,
    String criterion,
    EvidenceKind kind,
    String note,
    int version,
    boolean current,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    String uploadedBy,
    Instant uploadedAt,
    boolean scanned) {}
