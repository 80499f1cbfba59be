package vn.thidua.decision;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.dossier.Dossiers;
import vn.thidua.year.PublishedAwards;

/**
 * The published results in words, for the year's forms; a refusal without its reason, which is the
 * unit's own.
 */
@Component
class PublishedResults implements PublishedAwards {

  private final Dossiers dossiers;
  private final DecisionDocuments documents;
  private final Rulings rulings;
  private final MessageSource messages;

  PublishedResults(
      Dossiers dossiers, DecisionDocuments documents, Rulings rulings, MessageSource messages) {
    this.dossiers = dossiers;
    this.documents = documents;
    this.rulings = rulings;
    this.messages = messages;
  }

  @Override
  public List<Line> of(long awardYear) {
    return dossiers
        .ofYear(awardYear)
        .flatMap(dossier -> documents.findByDossier(dossier.id()))
        .filter(DecisionDocument::isPublished)
        .flatMap(document -> rulings.findByDossier(document.dossier()))
        .map(ruling -> ruling.decisions().stream().map(this::line).toList())
        .orElse(List.of());
  }

  private Line line(CandidateDecision decision) {
    String result =
        decision.award() == null ? "decision.notAwarded" : "decision.award." + decision.award();
    return new Line(decision.unit(), messages.getMessage(result, null, Locale.ROOT));
  }
}
