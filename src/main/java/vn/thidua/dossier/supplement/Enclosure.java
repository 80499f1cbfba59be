package vn.thidua.dossier.supplement;

import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.DossierFile;

/**
 * A file that comes with an answer.
 *
 * @param question place of the question
 * @param sent whether the answer was given, so that the file stays
 * @param scanned whether a virus scanner looked at it
 */
record Enclosure(long id, int question, boolean sent, boolean scanned, DossierFile file) {

  /** What a bundle calls its files. */
  static final String KIND = "supplement";

  /** Whether somebody brought it; the answer itself is written by us. */
  boolean isBrought() {
    return file.origin() == DossierFile.Origin.EVIDENCE;
  }

  Dossier.Enclosed enclosed() {
    return new Dossier.Enclosed(id, file.title(), file.path(), file.size(), file.sha256(), scanned);
  }
}
