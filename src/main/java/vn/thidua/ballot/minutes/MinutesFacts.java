package vn.thidua.ballot.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Stamp;
import vn.thidua.ballot.count.CountFacts;
import vn.thidua.ballot.meeting.MeetingFacts;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.document.Fields;
import vn.thidua.report.GrantedExtension;
import vn.thidua.report.Reports;
import vn.thidua.review.Reviews;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;

/** What the minutes of evaluation tell, before anybody has signed them. */
@Component
public class MinutesFacts {

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

  public Map<String, Object> of(Session session, YearHeading heading) {
    Stamp draft = new Stamp(true, null, LocalDate.now(clock), "", null, clock.instant(), null);
    Map<String, Object> facts = meeting.of(session, heading, draft, symbol());
    facts.putAll(counts.of(session.id(), heading));
    List<GrantedExtension> granted = reports.extensions(heading.year().id());
    Map<String, Person> people = people(session, granted);
    List<Map<String, Object>> extensions =
        granted.stream().map(each -> extension(each, people, heading)).toList();
    facts.put("extended", !extensions.isEmpty());
    facts.put("extensions", extensions);
    facts.put("scores", Fields.numbered(scores(heading)));
    facts.put("objections", Fields.paragraphs(session.objections()));
    facts.put("chair", "");
    facts.put("chairAs", List.of());
    facts.put("adoptedBy", session.adoptedBy() == null ? "" : name(session.adoptedBy(), people));
    return facts;
  }

  /** The facts with what the secretary adds to them, and the secretary's name. */
  public Map<String, Object> drafted(
      Map<String, Object> facts, String secretary, String additions) {
    Map<String, Object> drafted = new HashMap<>(facts);
    drafted.put("additions", Fields.paragraphs(additions));
    drafted.put("secretary", organisation.person(secretary).name());
    return drafted;
  }

  private Map<String, Person> people(Session session, List<GrantedExtension> granted) {
    return organisation.persons(
        Stream.concat(
                Stream.ofNullable(session.adoptedBy()), granted.stream().map(GrantedExtension::by))
            .distinct()
            .toList());
  }

  private static String name(String userId, Map<String, Person> people) {
    return Objects.requireNonNull(people.get(userId)).name();
  }

  /** Who was given more time for its report, and why: everybody shall read it here. */
  private static Map<String, Object> extension(
      GrantedExtension granted, Map<String, Person> people, YearHeading heading) {
    return Map.of(
        "unit", heading.name(granted.unit()),
        "oldDue", Words.date(granted.oldDue()),
        "newDue", Words.date(granted.newDue()),
        "by", name(granted.by(), people),
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
