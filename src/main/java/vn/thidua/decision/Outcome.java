package vn.thidua.decision;

/** What the Minister decides on one proposal (rule R1: the Ministry alone awards). */
public enum Outcome {
  /** The award that the cluster proposed. */
  AWARDED,
  /** Another award than the proposed one, with the reason. */
  OTHER_AWARD,
  /** No award, with the reason. */
  REFUSED
}
