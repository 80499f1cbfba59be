package vn.thidua.decision.notice;

import java.time.LocalDate;
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
import vn.thidua.decision.CandidateDecision;
import vn.thidua.decision.DecisionDocument;
import vn.thidua.decision.DecisionDocuments;
import vn.thidua.decision.MinistryFacts;
import vn.thidua.decision.Outcome;
import vn.thidua.decision.Ruling;
import vn.thidua.decision.examination.Appraisal;
import vn.thidua.decision.examination.Appraisals;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.year.Award;

/**
 * What each unit gets once the result is published: notice of result or refusal, certificate. Where
 * nobody is awarded the notices go out without a decision to cite.
 */
@Configuration(proxyBeanMethods = false)
public class NoticePapers {

  /**
   * The ruling as the units are told it.
   *
   * @param number of the decision; empty where nobody is awarded
   * @param on the day of the decision, or of the notices alone
   * @param by user id of the officer who signs the notices
   */
  private record Published(Ruling ruling, String number, LocalDate on, String by) {

    static Published of(Ruling ruling, DecisionDocument document) {
      return new Published(
          ruling, document.documentNumber(), document.issuedOn(), document.issuedBy());
    }

    static Published without(Ruling ruling, Appraisal appraisal, PaperStep step) {
      LocalDate day = LocalDate.ofInstant(step.at(), Words.ZONE);
      return new Published(ruling, "", day, appraisal.givenBy());
    }
  }

  /** One paper for each unit on which the ruling says this. */
  private record ForUnits(
      String kind,
      String symbol,
      Predicate<Optional<CandidateDecision>> fits,
      MinistryFacts ministry,
      DecisionDocuments documents,
      Appraisals appraisals)
      implements PaperSource {

    @Override
    public List<DuePaper> due(PaperStep step) {
      return ministry.matter(step).stream().flatMap(matter -> due(matter, step)).toList();
    }

    /** The office signs; where there was no decision for it to issue, whoever appraised. */
    @Override
    public String approver(PaperStep step) {
      return ministry.matter(step).stream()
          .flatMap(
              matter ->
                  ministry
                      .ruling(matter)
                      .flatMap(ruling -> published(matter, ruling, step))
                      .stream())
          .map(Published::by)
          .findFirst()
          .orElse(step.by());
    }

    /** A decision may refuse nobody, or grant no certificate. */
    @Override
    public boolean mayBeNone(PaperStep step) {
      return true;
    }

    private Stream<DuePaper> due(MinistryFacts.Matter matter, PaperStep step) {
      return ministry.ruling(matter).stream()
          .flatMap(ruling -> published(matter, ruling, step).stream())
          .flatMap(
              published ->
                  matter.heading().year().units().stream()
                      .filter(unit -> fits.test(published.ruling().on(unit)))
                      .map(unit -> due(matter, published, unit)));
    }

    private Optional<Published> published(
        MinistryFacts.Matter matter, Ruling ruling, PaperStep step) {
      long dossier = matter.dossier().id();
      return ruling.awardsAnybody()
          ? documents.findByDossier(dossier).map(document -> Published.of(ruling, document))
          : appraisals
              .findByDossier(dossier)
              .map(appraisal -> Published.without(ruling, appraisal, step));
    }

    private DuePaper due(MinistryFacts.Matter matter, Published published, String unit) {
      return new DuePaper(
          unit,
          matter.heading().templateDay(),
          symbol.isEmpty()
              ? null
              : new NumberSeries(Role.MINISTRY, symbol, published.on().getYear(), Role.MINISTRY),
          null,
          published.on(),
          Set.of(unit, Role.MINISTRY),
          stamp -> facts(matter, published, unit, stamp));
    }

    private Map<String, Object> facts(
        MinistryFacts.Matter matter, Published published, String unit, Stamp stamp) {
      Map<String, Object> facts = new HashMap<>(ministry.of(matter, stamp, symbol));
      facts.put("unit", matter.heading().name(unit));
      facts.put("director", matter.heading().director(unit));
      facts.put("decisionNumber", published.number());
      facts.put("decisionDate", Words.date(published.on()));
      facts.put("minister", ministry.minister(published.ruling()));
      facts.put("officer", ministry.person(published.by()));
      facts.put(
          "decision",
          published
              .ruling()
              .on(unit)
              .<Object>map(decision -> ministry.decision(decision, matter.heading()))
              .orElse(false));
      return facts;
    }
  }

  @Bean
  public PaperSource resultNoticePaper(
      MinistryFacts ministry, DecisionDocuments documents, Appraisals appraisals) {
    return new ForUnits(
        "resultNotice",
        ministry.text("decision.paper.notice.symbol"),
        decision -> decision.map(it -> it.outcome() != Outcome.REFUSED).orElse(true),
        ministry,
        documents,
        appraisals);
  }

  @Bean
  public PaperSource refusalNoticePaper(
      MinistryFacts ministry, DecisionDocuments documents, Appraisals appraisals) {
    return new ForUnits(
        "refusalNotice",
        ministry.text("decision.paper.notice.symbol"),
        decision -> decision.map(it -> it.outcome() == Outcome.REFUSED).orElse(false),
        ministry,
        documents,
        appraisals);
  }

  @Bean
  public PaperSource certificatePaper(
      MinistryFacts ministry, DecisionDocuments documents, Appraisals appraisals) {
    return new ForUnits(
        "certificate",
        "",
        decision -> decision.map(it -> it.award() == Award.CERTIFICATE).orElse(false),
        ministry,
        documents,
        appraisals);
  }
}
