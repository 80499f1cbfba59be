package vn.thidua.ballot.minutes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Role;
import vn.thidua.substitution.Signature;
import vn.thidua.substitution.Signatures;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/**
 * The minutes of evaluation (biên bản bình xét): what was drafted and signed, under its number and
 * the chair's signature.
 */
@Component
class EvaluationMinutesPaper implements PaperSource {

  private final YearHeadings headings;
  private final Sessions sessions;
  private final MinutesBook book;
  private final MinutesFacts facts;
  private final Organisation organisation;
  private final Signatures signatures;

  EvaluationMinutesPaper(
      YearHeadings headings,
      Sessions sessions,
      MinutesBook book,
      MinutesFacts facts,
      Organisation organisation,
      Signatures signatures) {
    this.headings = headings;
    this.sessions = sessions;
    this.book = book;
    this.facts = facts;
    this.organisation = organisation;
    this.signatures = signatures;
  }

  @Override
  public String kind() {
    return MinutesBook.KIND;
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return sessions.quorate(step.awardYear()).stream()
        .flatMap(session -> book.find(session.id()).stream())
        .map(
            minutes ->
                heading.clusterPaper(
                    facts.symbol(), step, stamp -> stamped(minutes, heading, stamp)))
        .toList();
  }

  private Map<String, Object> stamped(
      MinutesBook.Minutes minutes, YearHeading heading, Stamp stamp) {
    Map<String, Object> all = book.issuable(minutes);
    if (!stamp.draft()) {
      all.putAll(stamp.facts(facts.symbol()));
      all.putAll(heading.head().apply(stamp));
      String chair = Objects.requireNonNull(minutes.signedBy());
      all.put("chair", organisation.person(chair).name());
      all.put("chairAs", chairAs(chair, minutes));
    }
    return all;
  }

  /** In whose stead the chair signed; empty in his own right. */
  private List<String> chairAs(String chair, MinutesBook.Minutes minutes) {
    Signature signature =
        signatures.of(chair, Role.DIRECTOR, Objects.requireNonNull(minutes.signedAt()).toInstant());
    return signature.standIn() == null ? List.of() : signature.lines();
  }
}
