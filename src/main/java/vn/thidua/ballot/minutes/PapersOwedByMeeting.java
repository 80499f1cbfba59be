package vn.thidua.ballot.minutes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.archive.OwedPaper;
import vn.thidua.archive.OwedPapers;
import vn.thidua.ballot.count.CountFacts;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.year.AwardYears;

/** Attendance sheets, the adopted score table, both minutes. */
@Component
class PapersOwedByMeeting implements OwedPapers {

  private final AwardYears years;
  private final Sessions sessions;
  private final CountFacts counts;
  private final MinutesBook book;

  PapersOwedByMeeting(AwardYears years, Sessions sessions, CountFacts counts, MinutesBook book) {
    this.years = years;
    this.sessions = sessions;
    this.counts = counts;
    this.book = book;
  }

  @Override
  public List<OwedPaper> by(long awardYear) {
    String key = years.get(awardYear).businessKey();
    List<OwedPaper> owed = new ArrayList<>();
    List<Session> held = sessions.held(awardYear);
    held.forEach(
        session ->
            owed.add(
                OwedPaper.one(key, "attendanceSheet", String.valueOf(session.sessionNumber()))));
    int adopted = (int) held.stream().filter(session -> session.adoptedBy() != null).count();
    if (adopted > 0) {
      owed.add(new OwedPaper(key, "scoreTable", "", adopted));
    }
    sessions
        .quorate(awardYear)
        .ifPresent(
            session -> {
              if (counts.decided(session.id())) {
                owed.add(OwedPaper.one(key, "countMinutes", ""));
              }
              book.find(session.id())
                  .filter(MinutesBook.Minutes::isSigned)
                  .ifPresent(minutes -> owed.add(OwedPaper.one(key, "evaluationMinutes", "")));
            });
    return owed;
  }
}
