package vn.thidua.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.rights.Role;
import vn.thidua.substitution.Signature;
import vn.thidua.substitution.Signatures;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** What the Ministry's papers say of a dossier and of what was decided on it. */
@Component
public class MinistryFacts {

  private final YearHeadings headings;
  private final AwardYears years;
  private final Dossiers dossiers;
  private final Rulings rulings;
  private final Organisation organisation;
  private final Signatures signatures;
  private final Words words;

  MinistryFacts(
      YearHeadings headings,
      AwardYears years,
      Dossiers dossiers,
      Rulings rulings,
      Organisation organisation,
      Signatures signatures,
      Words words) {
    this.headings = headings;
    this.years = years;
    this.dossiers = dossiers;
    this.rulings = rulings;
    this.organisation = organisation;
    this.signatures = signatures;
    this.words = words;
  }

  /** The dossier a step was about, with its year. */
  public record Matter(Dossier dossier, YearHeading heading) {}

  public Optional<Matter> matter(PaperStep step) {
    return dossiers
        .ofYear(step.awardYear())
        .map(dossier -> new Matter(dossier, headings.of(step.awardYear())));
  }

  public Optional<Ruling> ruling(Matter matter) {
    return rulings.findByDossier(matter.dossier().id());
  }

  /** Stamp, year, the letter, the law. */
  public Map<String, Object> of(Matter matter, Stamp stamp, String symbol) {
    Map<String, Object> facts = matter.heading().facts(stamp, symbol);
    facts.put("letterNumber", Objects.requireNonNullElse(matter.dossier().letterNumber(), ""));
    facts.put("letterDate", date(matter.dossier().signedAt()));
    facts.put("legalBasis", years.rules(matter.dossier().awardYear()).legalBasis());
    return facts;
  }

  /** Name and title of who did a step. */
  public Map<String, Object> person(String userId) {
    Person person = organisation.person(userId);
    return Map.of("name", person.name(), "title", person.title());
  }

  /** Who signed as the Minister, and how. */
  public Map<String, Object> minister(Ruling ruling) {
    Signature signature = signatures.of(ruling.decidedBy(), Role.MINISTER, ruling.decidedAt());
    return Map.of("name", signature.name(), "as", signature.lines());
  }

  /** One decision in words; {@code awarded} is empty for a refusal. */
  public Map<String, Object> decision(CandidateDecision decision, YearHeading heading) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("unit", heading.name(decision.unit()));
    facts.put("proposed", decision.proposed().inFull(words));
    facts.put("awarded", decision.award() == null ? "" : decision.award().inFull(words));
    facts.put("other", decision.outcome() == Outcome.OTHER_AWARD);
    facts.put("reason", Objects.requireNonNullElse(decision.reason(), ""));
    return facts;
  }

  public String text(String key) {
    return words.say(key);
  }

  public static String date(@Nullable Instant at) {
    return at == null ? "" : Words.date(at);
  }
}
