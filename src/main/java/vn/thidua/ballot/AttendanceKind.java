package vn.thidua.ballot;

/** How a member takes part in the meeting. */
enum AttendanceKind {
  PRESENT,
  REMOTE,
  /** An absent member's opinion in writing, where the year's rules allow it (R10). */
  WRITTEN_OPINION,
  ABSENT;

  /** Whether the member's delegate can serve as a teller. */
  boolean attends() {
    return this == PRESENT || this == REMOTE;
  }

  /** Whether the member counts for the quorum and may vote. */
  boolean takesPart() {
    return this != ABSENT;
  }
}
