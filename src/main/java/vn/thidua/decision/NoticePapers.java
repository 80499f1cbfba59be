package vn.thidua.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.NumberSeries;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.Organisation;
import vn.thidua.document.Fields;
import vn.thidua.year.Award;

/** What each unit gets once the decision is issued: notice of result or refusal, certificate. */
@Configuration(proxyBeanMethods = false)
class NoticePapers {

  /** One paper for each unit on which the decision says this. */
  private record ForUnits(
      String kind,
      String symbol,
      Predicate<Optional<CandidateDecision>> fits,
      MinistryFacts ministry,
      DecisionDocuments documents)
      implements PaperSource {

    @Override
    public List<DuePaper> due(PaperStep step) {
      return ministry.matter(step).stream().flatMap(matter -> due(matter, step)).toList();
    }

    /** A decision may refuse nobody, or grant no certificate. */
    @Override
    public boolean mayBeNone() {
      return true;
    }

    private Stream<DuePaper> due(MinistryFacts.Matter matter, PaperStep step) {
      Optional<DecisionDocument> document = documents.findByDossier(matter.dossier().id());
      Optional<Ruling> ruling = ministry.ruling(matter);
      if (document.isEmpty() || ruling.isEmpty()) {
        return Stream.of();
      }
      return matter.heading().year().units().stream()
          .filter(unit -> fits.test(ruling.get().on(unit)))
          .map(unit -> due(matter, ruling.get(), document.get(), unit));
    }

    private DuePaper due(
        MinistryFacts.Matter matter, Ruling ruling, DecisionDocument document, String unit) {
      return new DuePaper(
          unit,
          matter.heading().templateDay(),
          symbol.isEmpty()
              ? null
              : new NumberSeries(
                  Organisation.MINISTRY,
                  symbol,
                  document.issuedOn().getYear(),
                  Organisation.MINISTRY),
          null,
          document.issuedOn(),
          Set.of(unit, Organisation.MINISTRY),
          stamp -> facts(matter, ruling, document, unit, stamp));
    }

    private Map<String, Object> facts(
        MinistryFacts.Matter matter,
        Ruling ruling,
        DecisionDocument document,
        String unit,
        Stamp stamp) {
      Map<String, Object> facts = new HashMap<>(ministry.of(matter, stamp, symbol));
      facts.put("unit", matter.heading().name(unit));
      facts.put("director", matter.heading().director(unit));
      facts.put("decisionNumber", document.documentNumber());
      facts.put("decisionDate", Fields.date(document.issuedOn()));
      facts.put("minister", ministry.minister(ruling));
      facts.put("officer", ministry.person(document.issuedBy()));
      facts.put(
          "decision",
          ruling
              .on(unit)
              .<Object>map(decision -> ministry.decision(decision, matter.heading()))
              .orElse(false));
      return facts;
    }
  }

  @Bean
  PaperSource resultNoticePaper(MinistryFacts ministry, DecisionDocuments documents) {
    return new ForUnits(
        "resultNotice",
        ministry.text("decision.paper.notice.symbol"),
        decision -> decision.map(it -> it.outcome() != Outcome.REFUSED).orElse(true),
        ministry,
        documents);
  }

  @Bean
  PaperSource refusalNoticePaper(MinistryFacts ministry, DecisionDocuments documents) {
    return new ForUnits(
        "refusalNotice",
        ministry.text("decision.paper.notice.symbol"),
        decision -> decision.map(it -> it.outcome() == Outcome.REFUSED).orElse(false),
        ministry,
        documents);
  }

  @Bean
  PaperSource certificatePaper(MinistryFacts ministry, DecisionDocuments documents) {
    return new ForUnits(
        "certificate",
        "",
        decision -> decision.map(it -> it.award() == Award.CERTIFICATE).orElse(false),
        ministry,
        documents);
  }
}
