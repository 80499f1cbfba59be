package vn.thidua.review;

/** Eligibility of a unit (rules R5, R6, R20). */
public enum Verdict {
  ELIGIBLE,
  /** Chưa xét: a hold, not a refusal. */
  ON_HOLD,
  EXCLUDED
}
