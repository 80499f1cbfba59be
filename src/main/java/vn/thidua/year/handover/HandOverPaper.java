package vn.thidua.year.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** The minutes of the hand-over to the next head (biên bản bàn giao cụm trưởng, rule R14). */
@Component
class HandOverPaper implements PaperSource {

  private final YearHeadings headings;
  private final HandOvers handOvers;
  private final Signatures signatures;
  private final String symbol;

  HandOverPaper(YearHeadings headings, HandOvers handOvers, Signatures signatures, Words words) {
    this.headings = headings;
    this.handOvers = handOvers;
    this.signatures = signatures;
    this.symbol = words.say("year.paper.handOver.symbol");
  }

  @Override
  public String kind() {
    return "handOverMinutes";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return handOvers.findByAwardYear(step.awardYear()).stream()
        .map(
            handOver ->
                heading.clusterPaper(symbol, step, stamp -> facts(heading, handOver, stamp)))
        .toList();
  }

  private Map<String, Object> facts(YearHeading heading, HandOver handOver, Stamp stamp) {
    int next = heading.year().number() + 1;
    Map<String, Object> facts = heading.facts(stamp, symbol);
    facts.put("nextYear", String.valueOf(next));
    facts.put(
        "outgoing",
        party(
            heading.name(heading.year().headUnit()),
            handOver.confirmedBy(),
            handOver.confirmedAt()));
    facts.put("incoming", incoming(heading, handOver));
    facts.put("confirmedOn", day(handOver.confirmedAt()));
    facts.put("acceptedOn", day(handOver.acceptedAt()));
    facts.put("deputies", heading.names(handOver.deputyUnits()));
    facts.put(
        "points",
        Fields.numbered(
            handOver.points().stream()
                .filter(point -> !point.isBlank())
                .map(point -> Map.<String, Object>of("point", point))
                .toList()));
    facts.put("remarks", Fields.paragraphs(handOver.remark()));
    return facts;
  }

  private Map<String, Object> incoming(YearHeading heading, HandOver handOver) {
    String unit = heading.name(handOver.headUnit());
    String acceptedBy = handOver.acceptedBy();
    return acceptedBy == null
        ? party(
            unit,
            new Signature(
                heading.director(handOver.headUnit()), signatures.office(Role.DIRECTOR.id()), null))
        : party(unit, acceptedBy, Objects.requireNonNull(handOver.acceptedAt()));
  }

  private Map<String, Object> party(String unit, String userId, Instant at) {
    return party(unit, signatures.of(userId, Role.DIRECTOR, at));
  }

  private static Map<String, Object> party(String unit, Signature signature) {
    return Map.of("unit", unit, "name", signature.name(), "as", signature.lines());
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : Words.date(at);
  }
}
