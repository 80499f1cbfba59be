package vn.thidua.ballot.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.document.Fields;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;

/** What all papers of a meeting say of it: when, where, who came, who counted. */
@Component
public class MeetingFacts {

  private final Sessions sessions;
  private final Organisation organisation;
  private final Words words;

  MeetingFacts(Sessions sessions, Organisation organisation, Words words) {
    this.sessions = sessions;
    this.organisation = organisation;
    this.words = words;
  }

  public Map<String, Object> of(Session session, YearHeading heading, Stamp stamp, String symbol) {
    Map<String, Object> facts = heading.facts(stamp, symbol);
    LocalDate heldOn = Objects.requireNonNull(session.heldOn());
    facts.put("venue", Objects.requireNonNull(session.place()));
    facts.put("heldOn", Fields.day(heldOn));
    facts.put("session", String.valueOf(session.sessionNumber()));
    attendance(facts, session, heading);
    List<Map<String, Object>> tellers = tellers(session, heading);
    facts.put("tellers", Fields.numbered(tellers));
    facts.put("tellerCount", String.valueOf(tellers.size()));
    return facts;
  }

  private void attendance(Map<String, Object> facts, Session session, YearHeading heading) {
    Map<String, AttendanceKind> kinds = sessions.attendance(session.id());
    Map<String, String> authorities = sessions.authorities(session.id());
    facts.put(
        "attendance",
        Fields.numbered(
            heading.year().units().stream()
                .map(unit -> attends(unit, kinds.get(unit), authorities.get(unit), heading))
                .toList()));
    facts.put("members", String.valueOf(kinds.size()));
    facts.put("present", count(kinds, AttendanceKind.PRESENT));
    facts.put("remote", count(kinds, AttendanceKind.REMOTE));
    facts.put("byLetter", count(kinds, AttendanceKind.WRITTEN_OPINION));
    facts.put("represented", count(kinds, AttendanceKind.REPRESENTED));
    facts.put("absent", count(kinds, AttendanceKind.ABSENT));
    facts.put("quorum", Objects.requireNonNullElse(session.quorumRule(), ""));
  }

  /** One who is represented is there by the delegate of another unit. */
  private Map<String, Object> attends(
      String unit, AttendanceKind kind, @Nullable String authorised, YearHeading heading) {
    return Map.of(
        "unit", heading.name(unit),
        "delegate", heading.director(authorised == null ? unit : authorised),
        "kind",
            authorised == null
                ? words.label(kind)
                : words.say(
                    "ballot.minutes.authority", words.label(kind), heading.name(authorised)));
  }

  private static String count(Map<String, AttendanceKind> kinds, AttendanceKind kind) {
    return String.valueOf(kinds.values().stream().filter(each -> each == kind).count());
  }

  private List<Map<String, Object>> tellers(Session session, YearHeading heading) {
    return organisation.persons(sessions.tellers(session.id())).values().stream()
        .map(person -> teller(person, heading))
        .toList();
  }

  private static Map<String, Object> teller(Person person, YearHeading heading) {
    return Map.of("name", person.name(), "unit", heading.name(person.unit()));
  }
}
