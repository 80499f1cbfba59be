package vn.thidua.year;

import java.util.List;

/**
 * Tells the year what the Ministry decided, once that is published; implemented by the capability
 * that decides, which knows the year but is not known by it.
 */
public interface PublishedAwards {

  /** The published results; empty before their publication. */
  List<Line> of(long awardYear);

  /**
   * @param result in words, such as the award or the refusal with its reasons
   */
  record Line(String unit, String result) {}
}
