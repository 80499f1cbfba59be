package vn.thidua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.workflow.Refusal;

/**
 * A question of the Ministry, and the answer once it was given; neither is ever overwritten.
 *
 * @param manifestSha256 fingerprint of the list of the answer's files; null if none came with it
 */
record DossierSupplement(
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

  static DossierSupplement ask(
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

  boolean isOpen() {
    return answer == null;
  }

  DossierSupplement answered(String text, String by, Instant at) {
    if (!isOpen()) {
      throw new Refusal("dossier.alreadyAnswered");
    }
    return new DossierSupplement(
        id, dossier, ordinal, item, question, askedBy, askedAt, text.strip(), by, at, null);
  }

  /** The answer with its files, whose manifest has this fingerprint. */
  DossierSupplement sealed(String manifest) {
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
   * @param files that came with the answer
   */
  Dossier.Supplement supplement(List<Dossier.Enclosed> files) {
    return new Dossier.Supplement(
        ordinal,
        item,
        question,
        askedBy,
        askedAt,
        answer,
        answeredBy,
        answeredAt,
        manifestSha256,
        files);
  }
}
