package vn.thidua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.workflow.Refusal;

/** A question of the Ministry, and the answer once it was given; neither is ever overwritten. */
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
    @Nullable Instant answeredAt) {

  static DossierSupplement ask(
      long dossier, int ordinal, Question question, String by, Instant at) {
    return new DossierSupplement(
        null, dossier, ordinal, question.item(), question.text().strip(), by, at, null, null, null);
  }

  boolean isOpen() {
    return answer == null;
  }

  DossierSupplement answered(String text, String by, Instant at) {
    if (!isOpen()) {
      throw new Refusal("dossier.alreadyAnswered");
    }
    return new DossierSupplement(
        id, dossier, ordinal, item, question, askedBy, askedAt, text.strip(), by, at);
  }

  Dossier.Supplement supplement() {
    return new Dossier.Supplement(
        ordinal, item, question, askedBy, askedAt, answer, answeredBy, answeredAt);
  }
}
