package vn.thidua.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A paper as it was put into a dossier. */
record DossierPart(
    @Id @Nullable Long id,
    long dossier,
    int ordinal,
    PaperKind kind,
    String title,
    String content,
    String sha256) {

  static DossierPart of(long dossier, int ordinal, Paper paper) {
    return new DossierPart(
        null, dossier, ordinal, paper.kind(), paper.title(), paper.content(), paper.sha256());
  }

  Paper paper() {
    return new Paper(kind, title, content, sha256);
  }
}
