package vn.thidua.dossier;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.workflow.Refusal;

/**
 * A question of the Ministry, and the answer once it was given; neither is ever overwritten.
 *
 * @param ordinal from 1
 * @param item title of the file that it is about; null if it is about the dossier as a whole
 * @param askedBy user id, as is {@code answeredBy}
 * @param answer null while the question is open, as are its author and time
 * @param manifestSha256 fingerprint of the list of the answer's files; null if none came with it
 */
public record DossierSupplement(
    @Id @Nullable Long id,
    long dossier,
    int ordinal,
    @Nullable String item,
    String question,
    String askedBy,
    Instant askedAt,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String manifestSha256) {

  public static DossierSupplement ask(
      long dossier, int ordinal, Question question, String by, Instant at) {
    return new DossierSupplement(
        null,
        dossier,
        ordinal,
        question.item(),
        question.text().strip(),
        by,
        at,
        null,
        null,
        null,
        null);
  }

  public boolean isOpen() {
    return answer == null;
  }

  public DossierSupplement answered(String text, String by, Instant at) {
    if (!isOpen()) {
      throw new Refusal("dossier.alreadyAnswered");
    }
    return new DossierSupplement(
        id, dossier, ordinal, item, question, askedBy, askedAt, text.strip(), by, at, null);
  }

  /** The answer with its files, whose manifest has this fingerprint. */
  public DossierSupplement sealed(String manifest) {
    return new DossierSupplement(
        id,
        dossier,
        ordinal,
        item,
        question,
        askedBy,
        askedAt,
        answer,
        answeredBy,
        answeredAt,
        manifest);
  }

  /**
   * For readers.
   *
   * @param names by user id, of those who asked and answered
   */
  DossierSupplement with(Map<String, String> names) {
    return new DossierSupplement(
        id,
        dossier,
        ordinal,
        item,
        question,
        names.get(askedBy),
        askedAt,
        answer,
        answeredBy == null ? null : names.get(answeredBy),
        answeredAt,
        manifestSha256);
  }
}
