package vn.thidua.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.NumberRegister;
import vn.thidua.archive.NumberSeries;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.document.Fields;
import vn.thidua.rights.Role;

/** The Minister's decision with its list (quyết định khen thưởng). */
@Component
class DecisionPaper implements PaperSource {

  private final MinistryFacts ministry;
  private final DecisionDocuments documents;
  private final Decisions decisions;
  private final NumberRegister register;

  DecisionPaper(
      MinistryFacts ministry,
      DecisionDocuments documents,
      Decisions decisions,
      NumberRegister register) {
    this.ministry = ministry;
    this.documents = documents;
    this.decisions = decisions;
    this.register = register;
  }

  @Override
  public String kind() {
    return "decision";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    return ministry.matter(step).stream()
        .flatMap(
            matter ->
                ministry.ruling(matter).stream()
                    .filter(Ruling::awardsAnybody)
                    .map(ruling -> due(matter, ruling)))
        .toList();
  }

  /** Where nobody is awarded there is no decision. */
  @Override
  public boolean mayBeNone(PaperStep step) {
    return ministry
        .matter(step)
        .flatMap(ministry::ruling)
        .filter(ruling -> !ruling.awardsAnybody())
        .isPresent();
  }

  private DuePaper due(MinistryFacts.Matter matter, Ruling ruling) {
    return documents
        .findByDossier(matter.dossier().id())
        .map(document -> issued(matter, ruling, document))
        .orElseGet(
            () ->
                matter
                    .heading()
                    .unnumbered("", Set.of(Role.MINISTRY), stamp -> facts(matter, ruling, stamp)));
  }

  private DuePaper issued(MinistryFacts.Matter matter, Ruling ruling, DecisionDocument document) {
    NumberSeries series = decisions.series(document.numberYear());
    return new DuePaper(
        "",
        matter.heading().templateDay(),
        series,
        register.find(series, document.documentNumber()).orElse(null),
        document.issuedOn(),
        matter.heading().readers(Role.MINISTRY),
        stamp -> facts(matter, ruling, stamp));
  }

  private Map<String, Object> facts(MinistryFacts.Matter matter, Ruling ruling, Stamp stamp) {
    List<Map<String, Object>> awarded =
        ruling.decisions().stream()
            .filter(each -> each.award() != null)
            .map(each -> ministry.decision(each, matter.heading()))
            .toList();
    Map<String, Object> facts = ministry.of(matter, stamp, ministry.text("decision.numberSymbol"));
    facts.put("awards", Fields.numbered(awarded));
    facts.put("awardCount", String.valueOf(awarded.size()));
    facts.put("minister", ministry.minister(ruling));
    return facts;
  }
}
