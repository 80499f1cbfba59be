package vn.thidua.ballot;

/** How a member takes part in the meeting. */
enum AttendanceKind {
  PRESENT,
  REMOTE,
  /** An absent member's opinion in writing, where the year's rules allow it (R10). */
  WRITTEN_OPINION,
  /** Absent, with a written authority for one other delegate, where the year's rules allow it. */
  REPRESENTED,
  ABSENT;

  /** Whether the member's delegate can serve as a teller. */
  boolean attends() {
    return this == PRESENT || this == REMOTE;
  }

  /** Whether it rests on a letter, which the year's rules must allow (R10). */
  boolean inWriting() {
    return this == WRITTEN_OPINION || this == REPRESENTED;
  }

  /** Whether somebody is there for the member, who hears the meeting. */
  boolean isPresent() {
    return attends() || this == REPRESENTED;
  }

  /** Whether the member counts for the quorum and may vote. */
  boolean takesPart() {
    return this != ABSENT;
  }
}
