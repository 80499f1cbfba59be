package vn.thidua.ballot.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.MeetingRules;
import vn.thidua.cluster.Organisation;
import vn.thidua.review.Candidate;
import vn.thidua.review.Reviews;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Calls the meeting, records who came, and checks the quorum. */
@Service
public class RollCall {

  private final Sessions sessions;
  private final AwardYears years;
  private final Reviews reviews;
  private final Organisation organisation;
  private final Words words;
  private final Clock clock;

  RollCall(
      Sessions sessions,
      AwardYears years,
      Reviews reviews,
      Organisation organisation,
      Words words,
      Clock clock) {
    this.sessions = sessions;
    this.years = years;
    this.reviews = reviews;
    this.organisation = organisation;
    this.words = words;
    this.clock = clock;
  }

  @Transactional
  public long call(long awardYear) {
    return sessions.open(awardYear);
  }

  /** The session to hold: a new one if the given one is over without a ballot. */
  @Transactional
  public long current(long meeting) {
    Session called = sessions.get(meeting);
    return called.failed() ? sessions.open(called.awardYear()) : meeting;
  }

  /**
   * Records a session's attendance and tellers, once.
   *
   * @return the session: a new one if the given one had failed its quorum
   */
  @Transactional
  public long record(long meeting, Gathering gathering) {
    Session called = sessions.get(meeting);
    AwardYear year = years.requireOpen(called.awardYear());
    requireDate(year, gathering.heldOn());
    requireMembers(year, gathering);
    new TellersBoard(delegates(year), gathering.attendance()).require(gathering.tellers());
    long session = current(meeting);
    if (!sessions.recordHeld(session, gathering.heldOn(), gathering.place().strip())) {
      throw new Refusal("ballot.attendanceRecorded");
    }
    sessions.recordAttendance(session, gathering);
    return session;
  }

  /** Applies the quorum table to the attendance and keeps its words. */
  @Transactional
  public boolean checkQuorum(long meeting, MeetingRules rules) {
    int members = years.asOpened(sessions.get(meeting).awardYear()).units().size();
    Attendance attendance = Attendance.of(members, sessions.attendance(meeting).values());
    MeetingRules.Judgement judged = rules.quorum(attendance);
    sessions.recordQuorum(meeting, judged.passed(), attendance.quorum(words, judged.rule()));
    return judged.passed();
  }

  /** The directors of all members, in the order of the units. */
  List<Delegate> delegates(AwardYear year) {
    Set<String> candidates =
        reviews.candidates(year.id()).stream().map(Candidate::unit).collect(Collectors.toSet());
    Map<String, List<String>> directors = organisation.people(year.units(), Role.DIRECTOR);
    return year.units().stream()
        .flatMap(
            unit ->
                directors.getOrDefault(unit, List.of()).stream()
                    .map(user -> new Delegate(user, unit, candidates.contains(unit))))
        .toList();
  }

  private void requireDate(AwardYear year, LocalDate heldOn) {
    if (heldOn.isAfter(LocalDate.now(clock))) {
      throw Refusal.at("heldOn", "ballot.heldInFuture");
    }
    if (heldOn.getYear() < year.number() || heldOn.getYear() > year.number() + 1) {
      throw Refusal.at("heldOn", "ballot.heldOutsideYear", String.valueOf(year.number()));
    }
    sessions
        .toRepeat(year.id())
        .map(Session::heldOn)
        .filter(heldOn::isBefore)
        .ifPresent(
            before -> {
              throw Refusal.at("heldOn", "ballot.heldBeforeLast", Words.date(before));
            });
  }

  private void requireMembers(AwardYear year, Gathering gathering) {
    if (!gathering.attendance().keySet().equals(Set.copyOf(year.units()))) {
      throw Refusal.at("attendance", "ballot.attendanceOfAll", year.units().size());
    }
    if (gathering.attendance().values().stream().anyMatch(AttendanceKind::inWriting)
        && !years.writtenOpinionAllowed(year.id())) {
      throw Refusal.at("attendance", "ballot.writtenOpinionNotAllowed");
    }
    requireAuthorities(gathering);
  }

  /** The represented name one other member whose delegate attends and acts for nobody else. */
  private static void requireAuthorities(Gathering gathering) {
    Set<String> delegates = new HashSet<>();
    gathering
        .attendance()
        .forEach(
            (unit, kind) -> {
              String delegate = gathering.authorities().get(unit);
              if ((kind == AttendanceKind.REPRESENTED) != (delegate != null)) {
                throw Refusal.at("attendance", "ballot.authorityIncomplete");
              }
              if (delegate != null
                  && !gathering
                      .attendance()
                      .getOrDefault(delegate, AttendanceKind.ABSENT)
                      .isPresent()) {
                throw Refusal.at("attendance", "ballot.authorityNotAttending");
              }
              if (delegate != null && !delegates.add(delegate)) {
                throw Refusal.at("attendance", "ballot.authorityTwice");
              }
            });
  }
}
