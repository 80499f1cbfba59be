package vn.thidua.decision.examination;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.decision.Ruling;
import vn.thidua.decision.Rulings;

/** What the Ministry has found on a dossier so far. */
public record Findings(
    Optional<Opinion> opinion,
    Optional<Appraisal> appraisal,
    Optional<CouncilOpinion> council,
    Optional<Ruling> ruling) {

  /** Each follows on the one before it: what is not there yet has nothing behind it. */
  @Component("findings")
  public static class Reader {

    private final Opinions opinions;
    private final Appraisals appraisals;
    private final CouncilOpinions councilOpinions;
    private final Rulings rulings;

    Reader(
        Opinions opinions,
        Appraisals appraisals,
        CouncilOpinions councilOpinions,
        Rulings rulings) {
      this.opinions = opinions;
      this.appraisals = appraisals;
      this.councilOpinions = councilOpinions;
      this.rulings = rulings;
    }

    public Findings of(long dossier) {
      Optional<Opinion> opinion = opinions.findByDossier(dossier);
      Optional<Appraisal> appraisal = opinion.flatMap(there -> appraisals.findByDossier(dossier));
      Optional<CouncilOpinion> council =
          appraisal.flatMap(there -> councilOpinions.findByDossier(dossier));
      return new Findings(
          opinion, appraisal, council, council.flatMap(there -> rulings.findByDossier(dossier)));
    }
  }
}
