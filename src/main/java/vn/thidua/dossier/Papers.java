package vn.thidua.dossier;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.MeetingRecord;
import vn.thidua.ballot.Proposal;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportVersion;
import vn.thidua.review.ScoreRow;
import vn.thidua.year.Award;

/** Writes the papers of a dossier from the facts of the earlier stages, in words. */
@Component
class Papers {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MessageSource messages;
  private final Clock clock;

  Papers(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** The papers beside the letter; those whose facts are missing are left out. */
  List<Paper> enclosures(Facts facts) {
    List<Paper> papers = new ArrayList<>();
    facts.meeting().proposals().stream()
        .map(proposal -> facts.reports().get(proposal.unit()))
        .filter(report -> report != null)
        .forEach(report -> papers.add(report(facts, report)));
    if (hasMinutes(facts)) {
      papers.add(paper(PaperKind.MINUTES, minutes(facts)));
    }
    if (hasCount(facts)) {
      papers.add(paper(PaperKind.BALLOT_COUNT, count(facts)));
    }
    if (hasScores(facts)) {
      papers.add(paper(PaperKind.SCORE_TABLE, scores(facts)));
    }
    return papers;
  }

  /** What is missing, in words; a dossier is forwarded only when nothing is (rule R4). */
  List<String> missing(Facts facts) {
    List<String> missing = new ArrayList<>();
    facts.meeting().proposals().stream()
        .map(Proposal::unit)
        .filter(unit -> !facts.reports().containsKey(unit))
        .forEach(unit -> missing.add(text("dossier.paper.REPORT.missing", facts.nameOf(unit))));
    noteUnless(hasMinutes(facts), PaperKind.MINUTES, missing);
    noteUnless(hasCount(facts), PaperKind.BALLOT_COUNT, missing);
    noteUnless(hasScores(facts), PaperKind.SCORE_TABLE, missing);
    return missing;
  }

  Paper letter(Facts facts, String text) {
    return Paper.of(PaperKind.LETTER, letterTitle(facts.year().number()), text);
  }

  String letterTitle(int year) {
    return text("dossier.paper.LETTER", year);
  }

  /** The letter's text as a first draft for the secretary. */
  String letterDraft(Facts facts) {
    MeetingRecord meeting = facts.meeting();
    List<Proposal> proposals = meeting.proposals();
    String list =
        IntStream.range(0, proposals.size())
            .mapToObj(i -> letterLine(facts, i + 1, proposals.get(i)))
            .collect(Collectors.joining("\n"));
    String proposed =
        list.isEmpty() ? text("dossier.letter.noProposal", facts.year().number()) : list;
    return text(
        "dossier.letter",
        facts.cluster(),
        facts.year().number(),
        DATE.format(meeting.heldOn()),
        meeting.place(),
        proposed);
  }

  String awardName(Award award) {
    return text("dossier.award." + award);
  }

  String letterSymbol() {
    return text("dossier.letterSymbol");
  }

  private String letterLine(Facts facts, int line, Proposal each) {
    return text(
        "dossier.letter.proposal",
        line,
        awardName(each.award()),
        facts.nameOf(each.unit()),
        each.agree(),
        each.members());
  }

  private Paper report(Facts facts, ReportVersion report) {
    String name = facts.nameOf(report.unit());
    String content =
        text(
            "dossier.report",
            name,
            facts.year().number(),
            report.number(),
            report.signedBy() == null ? "" : facts.personName(report.signedBy()),
            day(report.signedAt()),
            report.achievements(),
            orNone(report.obstacles()),
            lines(report.scores(), score -> selfScore(facts, score)),
            points(report.total()));
    return Paper.of(PaperKind.REPORT, text("dossier.paper.REPORT", name, report.number()), content);
  }

  private String selfScore(Facts facts, ReportVersion.SelfScore score) {
    @Nullable Criterion criterion = facts.criteria().get(score.criterion());
    return text(
        "dossier.report.score",
        score.criterion(),
        criterion == null ? "" : criterion.name(),
        points(score.points()),
        criterion == null ? "" : points(criterion.max()),
        score.note());
  }

  private String minutes(Facts facts) {
    MeetingRecord meeting = facts.meeting();
    return text(
        "dossier.minutes",
        facts.cluster(),
        facts.year().number(),
        DATE.format(meeting.heldOn()),
        meeting.place(),
        meeting.present().size(),
        facts.year().units().size(),
        meeting.present().stream().map(facts::nameOf).collect(Collectors.joining("; ")),
        meeting.minutes(),
        orNone(lines(meeting.proposals(), each -> minutesLine(facts, each))));
  }

  private String minutesLine(Facts facts, Proposal each) {
    return text(
        "dossier.minutes.proposal",
        facts.nameOf(each.unit()),
        awardName(each.award()),
        each.agree(),
        each.members(),
        each.verdict());
  }

  private String count(Facts facts) {
    return text(
        "dossier.count",
        facts.cluster(),
        facts.year().number(),
        facts.meeting().tellers().stream().map(facts::personName).collect(Collectors.joining("; ")),
        lines(facts.meeting().rounds(), round -> round(facts, round)));
  }

  private String round(Facts facts, CountedRound round) {
    String head =
        text(
            "dossier.count.round",
            round.round(),
            round.members(),
            round.issued(),
            round.collected(),
            round.valid(),
            round.invalid());
    return head + "\n" + lines(round.lines(), line -> countLine(facts, line));
  }

  private String countLine(Facts facts, CountedRound.Line line) {
    return text(
        "dossier.count.line",
        facts.nameOf(line.unit()),
        awardName(line.award()),
        line.agree(),
        line.disagree(),
        line.noOpinion(),
        line.verdict());
  }

  private String scores(Facts facts) {
    return text(
        "dossier.scores",
        facts.cluster(),
        facts.year().number(),
        lines(facts.scores(), row -> scoreRow(facts, row)));
  }

  private String scoreRow(Facts facts, ScoreRow row) {
    Integer rank = row.rank();
    return text(
        "dossier.scores.row",
        facts.nameOf(row.unit()),
        points(row.selfScore()),
        row.crossScores().stream().map(this::points).collect(Collectors.joining(" / ")),
        points(row.settledScore()),
        rank == null ? text("dossier.noRank") : rank,
        text("dossier.verdict." + row.verdict()),
        row.ground(),
        row.citation());
  }

  private static boolean hasMinutes(Facts facts) {
    return !facts.meeting().minutes().isBlank();
  }

  private static boolean hasCount(Facts facts) {
    return !facts.meeting().rounds().isEmpty();
  }

  private static boolean hasScores(Facts facts) {
    return !facts.scores().isEmpty();
  }

  private void noteUnless(boolean there, PaperKind kind, List<String> missing) {
    if (!there) {
      missing.add(text("dossier.paper." + kind + ".missing"));
    }
  }

  private Paper paper(PaperKind kind, String content) {
    return Paper.of(kind, text("dossier.paper." + kind), content);
  }

  private String orNone(String text) {
    return text.isBlank() ? text("dossier.none") : text;
  }

  private String points(@Nullable BigDecimal points) {
    return points == null
        ? text("dossier.noScore")
        : points.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private String day(@Nullable Instant at) {
    return at == null ? "" : DATE.format(at.atZone(clock.getZone()));
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(Collectors.joining("\n"));
  }

  /** Whole numbers as they are: "2016", not "2,016". */
  private String text(String key, Object... arguments) {
    Object[] words = Stream.of(arguments).map(String::valueOf).toArray();
    return messages.getMessage(key, words, Locale.ROOT);
  }
}
