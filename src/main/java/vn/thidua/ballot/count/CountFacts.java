package vn.thidua.ballot.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.BallotResult;
import vn.thidua.ballot.BallotRound;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.Proposal;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.ballot.selection.Ties;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.document.Fields;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;

/** The counted rounds, ties and proposals of a meeting, for its papers (rule R13). */
@Component
public class CountFacts {

  private final Rounds rounds;
  private final RoundResults results;
  private final Ties ties;
  private final Organisation organisation;
  private final SecrecyWarnings revelations;
  private final Words words;

  CountFacts(
      Rounds rounds,
      RoundResults results,
      Ties ties,
      Organisation organisation,
      SecrecyWarnings revelations,
      Words words) {
    this.rounds = rounds;
    this.results = results;
    this.ties = ties;
    this.organisation = organisation;
    this.revelations = revelations;
    this.words = words;
  }

  /** Whether nothing is left to count or to break. */
  public boolean decided(long meeting) {
    return rounds.last(meeting).map(BallotRound::outcome).orElse(null) == BallotResult.DECIDED;
  }

  public Map<String, Object> of(long meeting, YearHeading heading) {
    Said said = said(meeting);
    return Map.of(
        "rounds",
        results.counted(meeting).stream().map(round -> round(round, said, heading)).toList(),
        "proposals",
        results.proposals(meeting).stream().map(each -> proposal(each, heading)).toList());
  }

  /**
   * What people said of the rounds of a meeting, by ballot.
   *
   * @param people by user id
   */
  private record Said(
      Map<Long, List<Ties.Declared>> ties,
      Map<Long, List<RoundResults.Confirmation>> confirmations,
      Map<String, Person> people) {

    String name(String userId) {
      return Objects.requireNonNull(people.get(userId)).name();
    }
  }

  private Said said(long meeting) {
    Map<Long, List<Ties.Declared>> declared = ties.ofMeeting(meeting);
    Map<Long, List<RoundResults.Confirmation>> confirmations = results.confirmationsOf(meeting);
    Stream<String> choosing =
        declared.values().stream()
            .flatMap(List::stream)
            .map(Ties.Declared::choice)
            .filter(Objects::nonNull)
            .map(Ties.Choice::by);
    Stream<String> confirming =
        confirmations.values().stream()
            .flatMap(List::stream)
            .map(RoundResults.Confirmation::userId);
    return new Said(
        declared,
        confirmations,
        organisation.persons(Stream.concat(choosing, confirming).distinct().toList()));
  }

  private Map<String, Object> round(CountedRound round, Said said, YearHeading heading) {
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
    facts.put(
        "ties",
        said.ties().getOrDefault(round.ballot(), List.of()).stream()
            .map(tie -> tie(tie, said, heading))
            .toList());
    facts.put(
        "confirmations",
        said.confirmations().getOrDefault(round.ballot(), List.of()).stream()
            .map(each -> confirmation(each, said))
            .toList());
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

  private Map<String, Object> tie(Ties.Declared declared, Said said, YearHeading heading) {
    Tie tie = declared.tie();
    Ties.Choice choice = declared.choice();
    return Map.of(
        "award", tie.award().inFull(words),
        "units", heading.names(tie.units()),
        "seats", String.valueOf(tie.seats()),
        "rule", tie.rule(),
        "chair", choice == null ? "" : said.name(choice.by()),
        "chosen", choice == null ? List.of() : heading.names(choice.units()),
        "reason", choice == null ? "" : choice.reason());
  }

  private static Map<String, Object> confirmation(
      RoundResults.Confirmation confirmation, Said said) {
    return Map.of(
        "name", said.name(confirmation.userId()),
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
