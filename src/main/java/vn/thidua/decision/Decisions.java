package vn.thidua.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.NumberRegister;
import vn.thidua.archive.NumberSeries;
import vn.thidua.archive.RegisterEntry;
import vn.thidua.ballot.Proposal;
import vn.thidua.decision.examination.CouncilOpinions;
import vn.thidua.dossier.Dossier;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The Minister's decision, its paper, and its publication. */
@Service
public class Decisions {

  private final IncomingDossiers incoming;
  private final AwardYears years;
  private final CouncilOpinions councilOpinions;
  private final Rulings rulings;
  private final DecisionDocuments documents;
  private final NumberRegister register;
  private final Words words;
  private final Clock clock;

  Decisions(
      IncomingDossiers incoming,
      AwardYears years,
      CouncilOpinions councilOpinions,
      Rulings rulings,
      DecisionDocuments documents,
      NumberRegister register,
      Words words,
      Clock clock) {
    this.incoming = incoming;
    this.years = years;
    this.councilOpinions = councilOpinions;
    this.rulings = rulings;
    this.documents = documents;
    this.register = register;
    this.words = words;
    this.clock = clock;
  }

  /** What the Minister says on one proposal, as he handed it in. */
  record Word(String unit, Outcome outcome, @Nullable Award award, @Nullable String reason) {}

  /**
   * The Minister decides on every proposal; he may depart from it, with the reason (rule R1).
   *
   * @throws Refusal unless each proposed unit gets exactly one decision (rule R3)
   */
  @Transactional
  Ruling decide(long id, List<Word> words, String by) {
    Dossier dossier = incoming.open(id);
    if (!councilOpinions.existsByDossier(id)) {
      throw new Refusal("decision.noCouncilOpinion");
    }
    if (rulings.existsByDossier(id)) {
      throw new Refusal("decision.alreadyHandedIn");
    }
    List<Proposal> proposals =
        incoming.eachOnce(dossier, words.stream().map(Word::unit).toList(), "decisions");
    List<CandidateDecision> decisions =
        IntStream.range(0, words.size())
            .mapToObj(line -> decision(proposals.get(line), words.get(line), line))
            .toList();
    return rulings.save(new Ruling(null, id, by, clock.instant(), decisions));
  }

  /**
   * The decision gets its number and date and is thereby issued. Where nobody is awarded there is
   * none to number: only a case begun on a drawing without that branch asks here.
   *
   * @param number as the Ministry Office wrote it, such as "12/QĐ-BNG"
   */
  @Transactional
  void issue(long id, String number, LocalDate issuedOn, String by) {
    Dossier dossier = incoming.open(id);
    if (!decided(id).awardsAnybody()) {
      return;
    }
    requirePlausible(issuedOn, years.asOpened(dossier.awardYear()));
    RegisterEntry entry =
        register.reserve(series(issuedOn.getYear()), number, subject(dossier), by, "number");
    documents.save(
        new DecisionDocument(
            null,
            id,
            entry.documentNumber().toString(),
            issuedOn.getYear(),
            issuedOn,
            by,
            clock.instant(),
            null));
  }

  /**
   * Ends the confidentiality of the results; a second call does nothing. Where nobody is awarded
   * there is no decision document: the notices go out alone.
   */
  @Transactional
  public void publish(long id) {
    documents.publish(id, clock.instant());
  }

  /**
   * The next free number for each year in which the decision may be dated: from the award year to
   * this one.
   */
  Map<Integer, String> nextNumbers(int awardYear) {
    return register.nextUntil(series(awardYear), today().getYear()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
  }

  NumberSeries series(int year) {
    return new NumberSeries(Role.MINISTRY, words.say("decision.numberSymbol"), year, Role.MINISTRY);
  }

  private String subject(Dossier dossier) {
    AwardYear year = years.get(dossier.awardYear());
    return words.say("decision.registerSubject", year.cluster(), year.number());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static CandidateDecision decision(Proposal proposal, Word word, int line) {
    return CandidateDecision.on(
        proposal, word.outcome(), word.award(), word.reason(), "decisions[" + line + "]");
  }

  private Ruling decided(long id) {
    if (documents.existsByDossier(id)) {
      throw new Refusal("decision.alreadyHandedIn");
    }
    return rulings.findByDossier(id).orElseThrow(() -> new Refusal("decision.notDecided"));
  }

  private void requirePlausible(LocalDate issuedOn, AwardYear year) {
    if (issuedOn.isAfter(today())) {
      throw Refusal.at("issuedOn", "decision.issuedInFuture");
    }
    if (issuedOn.getYear() < year.number()) {
      throw Refusal.at("issuedOn", "decision.issuedTooEarly", String.valueOf(year.number()));
    }
  }
}
