package vn.thidua.ballot.meeting;

/** How a member takes part in the meeting. */
public enum AttendanceKind {
  PRESENT,
  REMOTE,
  /** An absent member's opinion in writing, where the year's rules allow it (R10). */
  WRITTEN_OPINION,
  /** Absent, with a written authority for one other delegate, where the year's rules allow it. */
  REPRESENTED,
  ABSENT;

  /**
   * The one definition of who is present (dự họp): the member's own delegate, in the room or on the
   * line. Only he can serve as a teller or act for another member.
   */
  public boolean isPresent() {
    return this == PRESENT || this == REMOTE;
  }

  /** Absent, and heard by a letter, which the year's rules must allow (R10). */
  public boolean inWriting() {
    return this == WRITTEN_OPINION || this == REPRESENTED;
  }

  /** Whether the member has a vote. */
  public boolean takesPart() {
    return this != ABSENT;
  }
}
