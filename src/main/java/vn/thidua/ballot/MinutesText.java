package vn.thidua.ballot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.report.GrantedExtension;
import vn.thidua.report.Reports;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Writes the facts of a meeting into the text of its minutes. */
@Component
class MinutesText {

  private final Sessions sessions;
  private final RoundResults results;
  private final Ties declaredTies;
  private final AwardYears years;
  private final Reports reports;
  private final Clock clock;
  private final Organisation organisation;
  private final Revelations revelations;
  private final Words words;

  MinutesText(
      Sessions sessions,
      RoundResults results,
      Ties declaredTies,
      AwardYears years,
      Reports reports,
      Clock clock,
      Organisation organisation,
      Revelations revelations,
      Words words) {
    this.sessions = sessions;
    this.results = results;
    this.declaredTies = declaredTies;
    this.years = years;
    this.reports = reports;
    this.clock = clock;
    this.organisation = organisation;
    this.revelations = revelations;
    this.words = words;
  }

  /**
   * @param warnings where the counts reveal votes; the text has them too
   */
  record Facts(String text, List<String> warnings) {}

  /** The facts and, if there are any, the secretary's additions. */
  String complete(Session meeting, String additions) {
    String facts = facts(meeting).text();
    return additions.isBlank()
        ? facts
        : facts + "\n\n" + words.say("ballot.minutes.additions") + "\n" + additions.strip();
  }

  /** Attendance, score table, rounds with verdicts, ties and the proposal. */
  Facts facts(long meeting) {
    return facts(sessions.get(meeting));
  }

  private Facts facts(Session session) {
    AwardYear year = years.asOpened(session.awardYear());
    Map<String, MemberUnit> members = years.members(year.id());
    List<String> lines = new ArrayList<>();
    opening(lines, session, year);
    attendance(lines, session, members);
    extensions(lines, year.id(), members);
    scoreTable(lines, session);
    List<String> warnings = votes(lines, session.id(), members);
    proposals(lines, session.id(), members);
    return new Facts(String.join("\n", lines), warnings);
  }

  private void opening(List<String> lines, Session session, AwardYear year) {
    lines.add(
        words.say(
            "ballot.minutes.opening",
            organisation.clusterName(year.cluster()),
            year.number(),
            Objects.requireNonNull(session.heldOn()),
            Objects.requireNonNull(session.place()),
            session.sessionNumber()));
  }

  private void attendance(List<String> lines, Session session, Map<String, MemberUnit> members) {
    lines.add("");
    lines.add(words.say("ballot.minutes.attendance"));
    Map<String, AttendanceKind> attendance = sessions.attendance(session.id());
    Map<String, String> authorities =
        attendance.containsValue(AttendanceKind.REPRESENTED)
            ? sessions.authorities(session.id())
            : Map.of();
    members.forEach(
        (code, member) ->
            lines.add(
                words.say(
                    "ballot.minutes.item",
                    member.name(),
                    attendance(code, attendance, authorities, members))));
    lines.add(Objects.requireNonNullElse(session.quorumRule(), ""));
    lines.add(
        words.say(
            "ballot.minutes.tellers",
            String.join("; ", organisation.personNames(sessions.tellers(session.id())).values())));
  }

  /** Who was given more time for his report, and why: everybody shall read it here. */
  private void extensions(List<String> lines, long awardYear, Map<String, MemberUnit> members) {
    List<GrantedExtension> granted = reports.extensions(awardYear);
    if (granted.isEmpty()) {
      return;
    }
    Map<String, String> names =
        organisation.personNames(granted.stream().map(GrantedExtension::by).distinct().toList());
    lines.add("");
    lines.add(words.say("ballot.minutes.extensions"));
    granted.forEach(
        each ->
            lines.add(
                words.say(
                    "ballot.minutes.extension",
                    members.get(each.unit()).name(),
                    Words.date(each.oldDue()),
                    Words.date(each.newDue()),
                    names.get(each.by()),
                    each.reason())));
  }

  private String attendance(
      String unit,
      Map<String, AttendanceKind> attendance,
      Map<String, String> authorities,
      Map<String, MemberUnit> members) {
    String kind = words.label(attendance.get(unit));
    String delegate = authorities.get(unit);
    return delegate == null
        ? kind
        : words.say("ballot.minutes.authority", kind, members.get(delegate).name());
  }

  private void scoreTable(List<String> lines, Session session) {
    lines.add("");
    lines.add(words.say("ballot.minutes.scoreTable"));
    String objections = session.objections();
    if (objections != null && !objections.isBlank()) {
      lines.add(words.say("ballot.minutes.objections", objections));
    }
  }

  private List<String> votes(List<String> lines, long meeting, Map<String, MemberUnit> members) {
    Map<Long, List<Ties.Declared>> ties = declaredTies.ofMeeting(meeting);
    Map<Long, List<RoundResults.Confirmation>> confirmations = results.confirmationsOf(meeting);
    Set<String> warnings = new LinkedHashSet<>();
    for (CountedRound round : results.counted(meeting)) {
      CountedRound.Papers papers = round.papers();
      CountedRound.Box box = round.box();
      lines.add("");
      lines.add(
          round.round() == 1
              ? words.say("ballot.minutes.firstRound")
              : words.say("ballot.minutes.runOff", round.round() - 1));
      lines.add(
          words.say(
              "ballot.minutes.papers",
              papers.members(),
              papers.issued(),
              papers.collected(),
              papers.valid(),
              papers.invalid()));
      lines.add(
          words.say("ballot.minutes.bases", papers.issued(), papers.present(), papers.blank()));
      round.lines().forEach(line -> lines.add(line(line, round, members)));
      List<String> revealed = revelations.of(round, members);
      lines.addAll(revealed);
      warnings.addAll(revealed);
      ties.getOrDefault(round.ballot(), List.of()).forEach(tie -> lines.add(tie(tie, members)));
      confirmations(lines, confirmations.getOrDefault(round.ballot(), List.of()));
      if (box.hash() != null) {
        lines.add(
            words.say(
                "ballot.minutes.box",
                round.ballot(),
                box.hash(),
                Objects.requireNonNull(box.verifyKey())));
      }
      if (box.restarts() > 0) {
        lines.add(words.say("ballot.minutes.restarted", box.restarts()));
      }
    }
    return List.copyOf(warnings);
  }

  private String line(CountedRound.Line line, CountedRound round, Map<String, MemberUnit> members) {
    return words.say(
        "ballot.minutes.line",
        members.get(line.unit()).name(),
        line.award(),
        line.agree(),
        line.votes().disagree(),
        line.votes().noOpinion(),
        round.share(line),
        round.whole(),
        round.base(),
        line.verdict());
  }

  private String tie(Ties.Declared declared, Map<String, MemberUnit> members) {
    Tie tie = declared.tie();
    Ties.Choice choice = declared.choice();
    String inWords =
        words.say(
            "ballot.minutes.tie",
            tie.award(),
            names(tie.units(), members),
            tie.seats(),
            tie.rule());
    return choice == null
        ? inWords
        : inWords
            + " "
            + words.say(
                "ballot.minutes.chair",
                organisation.personName(choice.by()),
                names(choice.units(), members),
                choice.reason());
  }

  private void confirmations(List<String> lines, List<RoundResults.Confirmation> all) {
    Map<String, String> names =
        organisation.personNames(all.stream().map(RoundResults.Confirmation::userId).toList());
    all.forEach(each -> lines.add(confirmation(each, names.get(each.userId()))));
  }

  private String confirmation(RoundResults.Confirmation each, String name) {
    return each.agreed()
        ? words.say("ballot.minutes.confirmed", name)
        : words.say("ballot.minutes.objected", name, Objects.requireNonNull(each.objection()));
  }

  private void proposals(List<String> lines, long meeting, Map<String, MemberUnit> members) {
    lines.add("");
    lines.add(words.say("ballot.minutes.proposals"));
    List<Proposal> proposals = results.proposals(meeting);
    if (proposals.isEmpty()) {
      lines.add(words.say("ballot.minutes.noProposal"));
    }
    proposals.forEach(
        each ->
            lines.add(
                words.say(
                    "ballot.minutes.proposal",
                    each.award(),
                    members.get(each.unit()).name(),
                    each.line().verdict())));
  }

  private static String names(List<String> units, Map<String, MemberUnit> members) {
    return units.stream().map(unit -> members.get(unit).name()).collect(Collectors.joining(", "));
  }
}
