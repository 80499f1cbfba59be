package vn.thidua.ballot;

/** What follows from a counted round; the names are those on the drawing's flows. */
public enum BallotResult {
  DECIDED,
  RUN_OFF,
  CHAIR
}
