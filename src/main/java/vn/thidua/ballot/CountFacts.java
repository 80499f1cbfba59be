package vn.thidua.ballot;

import java.util.HashMap;
import java.util.List;
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
    return Map.of(
        "rounds",
        results.counted(meeting).stream().map(round -> round(round, heading)).toList(),
        "proposals",
        results.proposals(meeting).stream().map(each -> proposal(each, heading)).toList());
  }

  private Map<String, Object> round(CountedRound round, YearHeading heading) {
    CountedRound.Papers papers = round.papers();
    CountedRound.Box box = round.box();
    Map<String, Object> facts = new HashMap<>();
    facts.put("first", round.round() == 1);
    facts.put("runOff", String.valueOf(round.round() - 1));
    facts.put("round", String.valueOf(round.round()));
    facts.put("base", String.valueOf(round.whole()));
    facts.put("baseName", words.label(round.base()));
    facts.put("members", String.valueOf(papers.members()));
    facts.put("attending", String.valueOf(papers.present()));
    facts.put("blank", String.valueOf(papers.blank()));
    facts.put("restarts", box.restarts() == 0 ? "" : String.valueOf(box.restarts()));
    facts.put("box", String.valueOf(round.ballot()));
    facts.put("boxHash", Objects.requireNonNullElse(box.hash(), ""));
    facts.put("boxKey", Objects.requireNonNullElse(box.verifyKey(), ""));
    facts.put("issued", String.valueOf(papers.issued()));
    facts.put("collected", String.valueOf(papers.collected()));
    facts.put("valid", String.valueOf(papers.valid()));
    facts.put("invalid", String.valueOf(papers.invalid()));
    facts.put(
        "lines",
        Fields.numbered(round.lines().stream().map(line -> line(line, round, heading)).toList()));
    facts.put("revelations", revelations.of(round, heading.members()));
    facts.put("ties", ties.of(round.ballot()).stream().map(tie -> tie(tie, heading)).toList());
    facts.put(
        "confirmations",
        results.confirmations(round.ballot()).stream().map(this::confirmation).toList());
    return facts;
  }

  private Map<String, Object> line(
      CountedRound.Line line, CountedRound round, YearHeading heading) {
    return Map.of(
        "unit", heading.name(line.unit()),
        "award", line.award().inFull(words),
        "agree", String.valueOf(line.agree()),
        "disagree", String.valueOf(line.votes().disagree()),
        "noOpinion", String.valueOf(line.votes().noOpinion()),
        "percent", round.share(line),
        "verdict", line.verdict());
  }

  private Map<String, Object> tie(Ties.Declared declared, YearHeading heading) {
    Tie tie = declared.tie();
    Ties.Choice choice = declared.choice();
    return Map.of(
        "award", tie.award().inFull(words),
        "units", heading.names(tie.units()),
        "seats", String.valueOf(tie.seats()),
        "rule", tie.rule(),
        "chair", choice == null ? "" : organisation.person(choice.by()).name(),
        "chosen", choice == null ? List.of() : heading.names(choice.units()),
        "reason", choice == null ? "" : choice.reason());
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
        "agree", String.valueOf(proposal.line().agree()),
        "base", String.valueOf(proposal.members()),
        "verdict", proposal.line().verdict());
  }
}
