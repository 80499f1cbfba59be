package vn.thidua.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.rights.Actor;

/**
 * A paper in the archive, without its content.
 *
 * @param caseKey business key of the case it belongs to
 * @param kind the name of its template
 * @param issued whether it is issued and will never change; else it is a draft
 * @param number such as "12/TTr-CTĐ"; null for a draft, and for a paper without a number
 * @param approvedBy user id
 * @param office the group (such as {@code lao-cai.director}) in which he approved it; null if it is
 *     not known
 * @param signed whether the PDF bears an electronic signature
 * @param corrects id of the paper that this one replaces
 * @param voidReason why it is void; null while it holds
 */
public record ArchivedPaper(
    long id,
    String caseKey,
    String kind,
    String subject,
    String title,
    boolean issued,
    @Nullable Long registerEntry,
    @Nullable String number,
    @Nullable LocalDate issuedOn,
    @Nullable String approvedBy,
    @Nullable String office,
    @Nullable Instant approvedAt,
    boolean signed,
    String pdfSha256,
    String docxSha256,
    Instant writtenAt,
    @Nullable Long corrects,
    @Nullable String voidReason) {

  /** Whoever approved it answers for it, and whoever holds his office after him. */
  public boolean isAnsweredForBy(Actor actor) {
    return issued && (actor.userId().equals(approvedBy) || (office != null && actor.isIn(office)));
  }
}
