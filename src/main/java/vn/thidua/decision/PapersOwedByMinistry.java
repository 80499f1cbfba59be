package vn.thidua.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.OwedPaper;
import vn.thidua.archive.OwedPapers;
import vn.thidua.decision.examination.Appraisals;
import vn.thidua.decision.examination.Receipt;
import vn.thidua.decision.examination.Receipts;
import vn.thidua.dossier.Dossiers;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Receipt and appraisal note; once published the decision, each unit's notice, certificates. */
@Component
class PapersOwedByMinistry implements OwedPapers {

  private final AwardYears years;
  private final Dossiers dossiers;
  private final Receipts receipts;
  private final Appraisals appraisals;
  private final Rulings rulings;
  private final DecisionDocuments documents;

  PapersOwedByMinistry(
      AwardYears years,
      Dossiers dossiers,
      Receipts receipts,
      Appraisals appraisals,
      Rulings rulings,
      DecisionDocuments documents) {
    this.years = years;
    this.dossiers = dossiers;
    this.receipts = receipts;
    this.appraisals = appraisals;
    this.rulings = rulings;
    this.documents = documents;
  }

  @Override
  public List<OwedPaper> by(long awardYear) {
    AwardYear year = years.get(awardYear);
    return dossiers.idOfYear(awardYear).stream().flatMap(dossier -> by(dossier, year)).toList();
  }

  private Stream<OwedPaper> by(long dossier, AwardYear year) {
    String key = year.businessKey();
    Stream<OwedPaper> receipt =
        receipts.findByDossierOrderByAttempt(dossier).stream()
            .filter(Receipt::complete)
            .map(complete -> OwedPaper.one(key, "dossierReceipt", ""));
    Stream<OwedPaper> appraisal =
        appraisals.findByDossier(dossier).stream()
            .map(given -> OwedPaper.one(key, "appraisalNote", ""));
    return Stream.of(receipt, appraisal, published(dossier, year)).flatMap(papers -> papers);
  }

  private Stream<OwedPaper> published(long dossier, AwardYear year) {
    Optional<DecisionDocument> document =
        documents.findByDossier(dossier).filter(DecisionDocument::isPublished);
    return rulings
        .findByDossier(dossier)
        .filter(ruling -> document.isPresent() || !ruling.awardsAnybody())
        .stream()
        .flatMap(
            ruling ->
                Stream.concat(
                    document.stream()
                        .map(each -> OwedPaper.one(year.businessKey(), "decision", "")),
                    year.units().stream()
                        .flatMap(unit -> told(year.businessKey(), unit, ruling.on(unit)))));
  }

  private static Stream<OwedPaper> told(
      String key, String unit, Optional<CandidateDecision> decision) {
    boolean refused = decision.filter(it -> it.outcome() == Outcome.REFUSED).isPresent();
    boolean certified = decision.filter(it -> it.award() == Award.CERTIFICATE).isPresent();
    return Stream.concat(
        Stream.of(OwedPaper.one(key, refused ? "refusalNotice" : "resultNotice", unit)),
        certified ? Stream.of(OwedPaper.one(key, "certificate", unit)) : Stream.empty());
  }
}
