package vn.thidua.year;

import java.util.List;

/**
 * Tells the outgoing head what a capability's record has left unfinished in a year; any capability
 * that knows the year may have one. What the engine still holds open is added to it.
 */
public interface OpenPoints {

  /**
   * Something unfinished.
   *
   * @param words one sentence in Vietnamese
   * @param caseKey business key of the process instance that is about the same matter, which need
   *     not be told again
   */
  record Point(String words, String caseKey) {}

  /** Empty if nothing is open. */
  List<Point> of(AwardYear year);
}
