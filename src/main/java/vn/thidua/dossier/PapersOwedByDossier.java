package vn.thidua.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.archive.OwedPaper;
import vn.thidua.archive.OwedPapers;
import vn.thidua.year.AwardYears;

/** The letter of a dossier that was signed. */
@Component
class PapersOwedByDossier implements OwedPapers {

  private final AwardYears years;
  private final DossierRows dossiers;

  PapersOwedByDossier(AwardYears years, DossierRows dossiers) {
    this.years = years;
    this.dossiers = dossiers;
  }

  @Override
  public List<OwedPaper> by(long awardYear) {
    return dossiers.ofYear(awardYear).stream()
        .filter(dossier -> dossier.signedAt() != null)
        .map(dossier -> OwedPaper.one(years.get(awardYear).businessKey(), LetterPaper.KIND, ""))
        .toList();
  }
}
