package vn.thidua.ballot.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** The attendance sheet of the meeting (danh sách điểm danh). */
@Component
class AttendancePaper implements PaperSource {

  private final YearHeadings headings;
  private final Sessions sessions;
  private final MeetingFacts meeting;

  AttendancePaper(YearHeadings headings, Sessions sessions, MeetingFacts meeting) {
    this.headings = headings;
    this.sessions = sessions;
    this.meeting = meeting;
  }

  @Override
  public String kind() {
    return "attendanceSheet";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return sessions.held(step.awardYear()).stream()
        .skip(step.ordinal() - 1)
        .limit(1)
        .map(
            session ->
                heading.unnumbered(
                    String.valueOf(session.sessionNumber()),
                    heading.readers(),
                    stamp -> meeting.of(session, heading, stamp, "")))
        .toList();
  }
}
