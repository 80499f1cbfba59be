package vn.thidua.ballot;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.document.Fields;
import vn.thidua.review.Reviews;
import vn.thidua.rights.Role;
import vn.thidua.substitution.Signature;
import vn.thidua.substitution.Signatures;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/**
 * The minutes of evaluation (biên bản bình xét): they write themselves from the facts; what the
 * secretary added stands in a part of its own.
 */
@Component
class EvaluationMinutesPaper implements PaperSource {

  private final YearHeadings headings;
  private final Sessions sessions;
  private final MeetingFacts meeting;
  private final CountFacts counts;
  private final MinutesBook book;
  private final Reviews reviews;
  private final Organisation organisation;
  private final Signatures signatures;
  private final String symbol;

  EvaluationMinutesPaper(
      YearHeadings headings,
      Sessions sessions,
      MeetingFacts meeting,
      CountFacts counts,
      MinutesBook book,
      Reviews reviews,
      Organisation organisation,
      Signatures signatures,
      Words words) {
    this.headings = headings;
    this.sessions = sessions;
    this.meeting = meeting;
    this.counts = counts;
    this.book = book;
    this.reviews = reviews;
    this.organisation = organisation;
    this.signatures = signatures;
    this.symbol = words.say("ballot.paper.symbol");
  }

  @Override
  public String kind() {
    return "evaluationMinutes";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return sessions.quorate(step.awardYear()).stream()
        .flatMap(
            session ->
                book.find(session.id()).map(text -> due(session, text, heading, step)).stream())
        .toList();
  }

  private DuePaper due(
      Session session, MinutesBook.Minutes minutes, YearHeading heading, PaperStep step) {
    return heading.clusterPaper(symbol, step, stamp -> facts(session, minutes, heading, stamp));
  }

  private Map<String, Object> facts(
      Session session, MinutesBook.Minutes minutes, YearHeading heading, Stamp stamp) {
    Map<String, Object> facts = meeting.of(session, heading, stamp, symbol);
    facts.putAll(counts.of(session.id(), heading));
    facts.put("scores", Fields.numbered(scores(heading)));
    facts.put("objections", Fields.paragraphs(session.objections()));
    facts.put("additions", Fields.paragraphs(minutes.additions()));
    Map<String, Person> signers =
        organisation.persons(
            Stream.of(minutes.draftedBy(), minutes.signedBy(), session.adoptedBy())
                .filter(Objects::nonNull)
                .toList());
    facts.put("secretary", signers.get(minutes.draftedBy()).name());
    facts.put("chair", name(signers, minutes.signedBy()));
    facts.put("chairAs", chairAs(minutes));
    facts.put("adoptedBy", name(signers, session.adoptedBy()));
    return facts;
  }

  /** In whose stead the chair signed; empty in his own right. */
  private List<String> chairAs(MinutesBook.Minutes minutes) {
    String signedBy = minutes.signedBy();
    OffsetDateTime signedAt = minutes.signedAt();
    if (signedBy == null || signedAt == null) {
      return List.of();
    }
    Signature signature = signatures.of(signedBy, Role.DIRECTOR, signedAt.toInstant());
    return signature.standIn() == null ? List.of() : signature.lines();
  }

  private static String name(Map<String, Person> signers, @Nullable String userId) {
    return userId == null ? "" : signers.get(userId).name();
  }

  private List<Map<String, Object>> scores(YearHeading heading) {
    return reviews.scoreTable(heading.year().id()).stream()
        .map(
            row -> {
              Map<String, Object> line = new HashMap<>();
              line.put("unit", heading.name(row.unit()));
              line.put("settledScore", Fields.points(row.settledScore()));
              line.put("rank", row.rank() == null ? "" : String.valueOf(row.rank()));
              return line;
            })
        .toList();
  }
}
