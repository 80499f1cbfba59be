package vn.thidua.review;

/** What is pending against a unit and holds its case (rule R5; Decree 98/2023, art. 4). */
public enum PendingKind {
  NONE,
  DISCIPLINE,
  INSPECTION,
  COMPLAINT,
  DENUNCIATION,
  PRESS_CORRUPTION
}
