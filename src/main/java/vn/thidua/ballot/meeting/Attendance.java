package vn.thidua.ballot.meeting;

import java.util.Collection;
import vn.thidua.words.Words;

/**
 * A session's attendance in figures, for whoever says or judges how many came.
 *
 * @param members all of the cluster, also those of whom nothing was recorded
 * @param present in the room or on the line
 * @param represented absent, with a written authority for a delegate who is present
 * @param written absent, with an opinion in writing
 */
public record Attendance(int members, int present, int represented, int written) {

  static Attendance of(int members, Collection<AttendanceKind> kinds) {
    return new Attendance(
        members,
        (int) kinds.stream().filter(AttendanceKind::isPresent).count(),
        count(kinds, AttendanceKind.REPRESENTED),
        count(kinds, AttendanceKind.WRITTEN_OPINION));
  }

  /** The absent who are heard by a letter: listed apart, never among the present. */
  public int byLetter() {
    return represented + written;
  }

  /** Who came, those heard by a letter apart, and what the rule makes of it. */
  String quorum(Words words, String rule) {
    return byLetter() == 0
        ? words.say("ballot.quorum", present, members, rule)
        : words.say("ballot.quorumApart", present, members, represented, written, rule);
  }

  private static int count(Collection<AttendanceKind> kinds, AttendanceKind kind) {
    return (int) kinds.stream().filter(each -> each == kind).count();
  }
}
