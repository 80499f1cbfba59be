package vn.thidua.ballot;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.document.Fields;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;

/** The counted rounds, ties and proposals of a meeting, for its papers (rule R13). */
@Component
class CountFacts {

  private final Rounds rounds;
  private final RoundResults results;
  private final Ties ties;
  private final Organisation organisation;
  private final Revelations revelations;
  private final Words words;

  CountFacts(
      Rounds rounds,
      RoundResults results,
      Ties ties,
      Organisation organisation,
      Revelations revelations,
      Words words) {
    this.rounds = rounds;
    this.results = results;
    this.ties = ties;
    this.organisation = organisation;
    this.revelations = revelations;
    this.words = words;
  }

  /** Whether nothing is left to count or to break. */
  boolean decided(long meeting) {
    return rounds.last(meeting).map(BallotRound::outcome).orElse(null) == BallotResult.DECIDED;
  }

  Map<String, Object> of(long meeting, YearHeading heading) {
    Iterator<RoundResults.Beside> beside = results.beside(meeting).iterator();
    return Map.of(
        "rounds",
        results.counted(meeting).stream()
            .map(round -> round(round, beside.next(), heading))
            .toList(),
        "proposals",
        results.proposals(meeting).stream().map(each -> proposal(each, heading)).toList());
  }

  private Map<String, Object> round(
      CountedRound round, RoundResults.Beside beside, YearHeading heading) {
    long ballot = beside.ballot();
    Map<String, Object> facts = new HashMap<>();
    facts.put("first", round.round() == 1);
    facts.put("runOff", String.valueOf(round.round() - 1));
    facts.put("round", String.valueOf(round.round()));
    facts.put("base", String.valueOf(beside.whole()));
    facts.put("baseName", words.label(beside.base()));
    facts.put("members", String.valueOf(round.members()));
    facts.put("attending", String.valueOf(beside.bases().present()));
    facts.put("blank", String.valueOf(beside.bases().blank()));
    facts.put("restarts", beside.restarts() == 0 ? "" : String.valueOf(beside.restarts()));
    facts.put("box", String.valueOf(ballot));
    facts.put("boxHash", Objects.requireNonNullElse(beside.boxHash(), ""));
    facts.put("boxKey", Objects.requireNonNullElse(beside.verifyKey(), ""));
    facts.put("issued", String.valueOf(round.issued()));
    facts.put("collected", String.valueOf(round.collected()));
    facts.put("valid", String.valueOf(round.valid()));
    facts.put("invalid", String.valueOf(round.invalid()));
    facts.put(
        "lines",
        Fields.numbered(
            round.lines().stream().map(line -> line(line, beside.whole(), heading)).toList()));
    facts.put("revelations", revelations.of(round, heading.members()));
    facts.put("ties", ties.of(ballot).stream().map(tie -> tie(tie, heading)).toList());
    facts.put(
        "confirmations", results.confirmations(ballot).stream().map(this::confirmation).toList());
    return facts;
  }

  private Map<String, Object> line(CountedRound.Line line, int whole, YearHeading heading) {
    return Map.of(
        "unit", heading.name(line.unit()),
        "award", line.award().inFull(words),
        "agree", String.valueOf(line.agree()),
        "disagree", String.valueOf(line.disagree()),
        "noOpinion", String.valueOf(line.noOpinion()),
        "percent", Words.percent(line.agree(), whole),
        "verdict", line.verdict());
  }

  private Map<String, Object> tie(Ties.Declared tie, YearHeading heading) {
    return Map.of(
        "award", tie.award().inFull(words),
        "units", heading.names(tie.units()),
        "seats", String.valueOf(tie.seats()),
        "rule", tie.rule(),
        "chair", tie.decidedBy() == null ? "" : organisation.person(tie.decidedBy()).name(),
        "chosen", heading.names(tie.chosen()),
        "reason", Objects.requireNonNullElse(tie.reason(), ""));
  }

  private Map<String, Object> confirmation(RoundResults.Confirmation confirmation) {
    return Map.of(
        "name", organisation.person(confirmation.userId()).name(),
        "objection", Objects.requireNonNullElse(confirmation.objection(), ""));
  }

  private Map<String, Object> proposal(Proposal proposal, YearHeading heading) {
    return Map.of(
        "unit", heading.name(proposal.unit()),
        "award", proposal.award().inFull(words),
        "agree", String.valueOf(proposal.agree()),
        "base", String.valueOf(proposal.members()),
        "verdict", proposal.verdict());
  }
}
