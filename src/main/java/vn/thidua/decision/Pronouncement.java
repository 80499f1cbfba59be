package vn.thidua.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.decision.examination.Appraisal;
import vn.thidua.decision.examination.Appraisals;
import vn.thidua.decision.notice.Acknowledgements;
import vn.thidua.dossier.Dossiers;
import vn.thidua.year.AwardYear;

/**
 * What the Ministry has said on a year's dossier; the document comes after the ruling.
 *
 * @param unitsTold whether a notice of the result went out
 */
public record Pronouncement(
    Ruling ruling,
    Optional<Appraisal> appraisal,
    @Nullable DecisionDocument document,
    boolean unitsTold) {

  /** Where nobody is awarded there is no document: the notices alone publish the result. */
  public boolean isPublished() {
    return document == null ? !ruling.awardsAnybody() && unitsTold : document.isPublished();
  }

  /** Reads it of a year; empty before the ruling. */
  @Component("pronouncements")
  public static class Reader {

    private final Dossiers dossiers;
    private final Appraisals appraisals;
    private final Rulings rulings;
    private final DecisionDocuments documents;
    private final Acknowledgements acknowledgements;

    Reader(
        Dossiers dossiers,
        Appraisals appraisals,
        Rulings rulings,
        DecisionDocuments documents,
        Acknowledgements acknowledgements) {
      this.dossiers = dossiers;
      this.appraisals = appraisals;
      this.rulings = rulings;
      this.documents = documents;
      this.acknowledgements = acknowledgements;
    }

    public Optional<Pronouncement> on(AwardYear year) {
      return dossiers
          .ofYear(year.id())
          .flatMap(dossier -> rulings.findByDossier(dossier.id()))
          .map(
              ruling ->
                  new Pronouncement(
                      ruling,
                      appraisals.findByDossier(ruling.dossier()),
                      documents.findByDossier(ruling.dossier()).orElse(null),
                      acknowledgements.anybodyTold(year.id())));
    }
  }
}
