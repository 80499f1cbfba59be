package vn.thidua.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.count.Results;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.ballot.meeting.AttendanceKind;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.ballot.minutes.MinutesBook;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/** Reads evaluation meetings; answers the drawing who the tellers are. */
@Service("meetings")
public class Meetings {

  private final Sessions sessions;
  private final RoundResults rounds;
  private final Results results;
  private final MinutesBook minutes;
  private final AwardYears years;
  private final Roster roster;

  Meetings(
      Sessions sessions,
      RoundResults rounds,
      Results results,
      MinutesBook minutes,
      AwardYears years,
      Roster roster) {
    this.sessions = sessions;
    this.rounds = rounds;
    this.results = results;
    this.minutes = minutes;
    this.years = years;
    this.roster = roster;
  }

  /**
   * The year's quorate meeting.
   *
   * @throws Refusal while its minutes are not signed
   */
  public MeetingRecord ofYear(long awardYear) {
    Session session =
        sessions.quorate(awardYear).orElseThrow(() -> new Refusal("ballot.minutesNotSigned"));
    if (minutes.find(session.id()).filter(MinutesBook.Minutes::isSigned).isEmpty()) {
      throw new Refusal("ballot.minutesNotSigned");
    }
    return new MeetingRecord(
        session.id(),
        Objects.requireNonNull(session.heldOn()),
        Objects.requireNonNull(session.place()),
        present(session.id()),
        sessions.tellers(session.id()),
        rounds.counted(session.id()),
        rounds.proposals(session.id()));
  }

  /** What the year's minutes propose, by award, most votes first; none before all is decided. */
  public List<Proposal> proposals(long awardYear) {
    return rounds.proposals("p.award_year", awardYear);
  }

  /**
   * The day of the year's quorate meeting.
   *
   * @throws Refusal while there was none
   */
  public LocalDate heldOn(long awardYear) {
    return sessions
        .quorate(awardYear)
        .map(Session::heldOn)
        .orElseThrow(() -> new Refusal("ballot.minutesNotSigned"));
  }

  /** User ids of the tellers. */
  public List<String> tellers(long meeting) {
    return sessions.tellers(meeting);
  }

  /**
   * Group that breaks a last tie: the head's, or a deputy's when the head unit is among the tied,
   * or any other member's when all leaders are.
   */
  public String tieBreaker(long meeting) {
    AwardYear year = years.asOpened(sessions.get(meeting).awardYear());
    Set<String> tied =
        results.openTies(meeting).stream()
            .flatMap(tie -> tie.tie().units().stream())
            .collect(Collectors.toSet());
    return Stream.of(List.of(year.headUnit()), year.deputyUnits(), year.units())
        .flatMap(List::stream)
        .filter(unit -> !tied.contains(unit))
        .findFirst()
        .map(roster::director)
        .orElseGet(() -> roster.director(year.headUnit()));
  }

  /** The chair adopts the score table for the meeting; objections are noted, not decided. */
  @Transactional
  public void adoptScoreTable(long meeting, String chair, @Nullable String objections) {
    years.requireOpen(sessions.get(meeting).awardYear());
    if (!sessions.recordAdoption(meeting, chair, objections)) {
      throw new Refusal("ballot.scoreTableAdopted");
    }
  }

  public Session session(long meeting) {
    return sessions.get(meeting);
  }

  public Map<String, AttendanceKind> attendance(long meeting) {
    return sessions.attendance(meeting);
  }

  private List<String> present(long meeting) {
    return sessions.attendance(meeting).entrySet().stream()
        .filter(each -> each.getValue().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
