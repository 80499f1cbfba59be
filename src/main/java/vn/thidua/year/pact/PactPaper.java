package vn.thidua.year.pact;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.document.Fields;
import vn.thidua.rights.Role;
import vn.thidua.substitution.Signature;
import vn.thidua.substitution.Signatures;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** The pact of a year (giao ước thi đua), once all units have signed it. */
@Component
class PactPaper implements PaperSource {

  /** The flow that is taken when all have signed the pact of the year after. */
  private static final String NEXT = "nextPactSigned";

  private final YearHeadings headings;
  private final Pacts pacts;
  private final Signatures signatures;

  PactPaper(YearHeadings headings, Pacts pacts, Signatures signatures) {
    this.headings = headings;
    this.pacts = pacts;
    this.signatures = signatures;
  }

  @Override
  public String kind() {
    return "pact";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    int number = heading.year().number() + (step.name().equals(NEXT) ? 1 : 0);
    Map<String, Pact> signed =
        pacts.findByClusterCodeAndYearNumber(heading.year().cluster(), number).stream()
            .collect(Collectors.toMap(Pact::unitCode, pact -> pact));
    if (!signed.keySet().containsAll(heading.year().units())) {
      return List.of();
    }
    return List.of(
        heading.unnumbered(
            String.valueOf(number),
            heading.readers(),
            stamp -> facts(heading, number, signed, stamp)));
  }

  private Map<String, Object> facts(
      YearHeading heading, int number, Map<String, Pact> signed, Stamp stamp) {
    List<Map<String, Object>> pledges =
        heading.year().units().stream()
            .map(signed::get)
            .map(pact -> pledge(heading, pact))
            .toList();
    Map<String, Object> facts = heading.facts(stamp, "");
    facts.put("year", String.valueOf(number));
    facts.put("memberCount", String.valueOf(pledges.size()));
    facts.put("pledges", Fields.numbered(pledges));
    facts.put("signatures", Fields.pairs(pledges));
    return facts;
  }

  private Map<String, Object> pledge(YearHeading heading, Pact pact) {
    Signature signature = signatures.of(pact.signedBy(), Role.DIRECTOR, pact.signedAt());
    return Map.of(
        "unit", heading.name(pact.unitCode()),
        "targets", Fields.paragraphs(pact.pledge()),
        "signer", signature.name(),
        "as", signature.lines(),
        "signedOn", Words.date(pact.signedAt()));
  }
}
