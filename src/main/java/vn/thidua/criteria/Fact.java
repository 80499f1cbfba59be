package vn.thidua.criteria;

/** What a unit states so that its points follow. */
public enum Fact {
  /** What was due: the plan's figure, or how many cases there were. */
  TARGET,
  /** What was done; 1 or 0 where a criterion is achieved or not. */
  ACTUAL,
  /** How many times something forbidden happened. */
  VIOLATIONS
}
