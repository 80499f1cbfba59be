package vn.thidua.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.Organisation;
import vn.thidua.document.Fields;
import vn.thidua.report.GrantedExtension;
import vn.thidua.report.Reports;
import vn.thidua.review.Reviews;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;

/** What the minutes of evaluation tell, before anybody has signed them. */
@Component
class MinutesFacts {

  private final MeetingFacts meeting;
  private final CountFacts counts;
  private final Reviews reviews;
  private final Reports reports;
  private final Organisation organisation;
  private final Words words;
  private final Clock clock;

  MinutesFacts(
      MeetingFacts meeting,
      CountFacts counts,
      Reviews reviews,
      Reports reports,
      Organisation organisation,
      Words words,
      Clock clock) {
    this.meeting = meeting;
    this.counts = counts;
    this.reviews = reviews;
    this.reports = reports;
    this.organisation = organisation;
    this.words = words;
    this.clock = clock;
  }

  String symbol() {
    return words.say("ballot.paper.symbol");
  }

  Map<String, Object> of(Session session, YearHeading heading, String secretary, String additions) {
    Stamp draft =
        new Stamp(true, null, LocalDate.now(clock), secretary, null, clock.instant(), null);
    Map<String, Object> facts = meeting.of(session, heading, draft, symbol());
    facts.putAll(counts.of(session.id(), heading));
    List<Map<String, Object>> extensions = extensions(heading);
    facts.put("extended", !extensions.isEmpty());
    facts.put("extensions", extensions);
    facts.put("scores", Fields.numbered(scores(heading)));
    facts.put("objections", Fields.paragraphs(session.objections()));
    facts.put("additions", Fields.paragraphs(additions));
    facts.put("secretary", organisation.person(secretary).name());
    facts.put("chair", "");
    facts.put("chairAs", List.of());
    facts.put(
        "adoptedBy",
        session.adoptedBy() == null ? "" : organisation.person(session.adoptedBy()).name());
    return facts;
  }

  /** Who was given more time for its report, and why: everybody shall read it here. */
  private List<Map<String, Object>> extensions(YearHeading heading) {
    return reports.extensions(heading.year().id()).stream()
        .map(each -> extension(each, heading))
        .toList();
  }

  private Map<String, Object> extension(GrantedExtension granted, YearHeading heading) {
    return Map.of(
        "unit", heading.name(granted.unit()),
        "oldDue", Words.date(granted.oldDue()),
        "newDue", Words.date(granted.newDue()),
        "by", organisation.person(granted.by()).name(),
        "reason", granted.reason());
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
