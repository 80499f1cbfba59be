package vn.thidua.recommendation;

/** What a unit puts to the Department of Local Foreign Affairs. */
public enum Kind {
  /** Vướng mắc. */
  OBSTACLE,
  /** Kiến nghị. */
  RECOMMENDATION
}
