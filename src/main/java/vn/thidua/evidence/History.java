package vn.thidua.evidence;

import java.util.List;

/**
 * What became of a piece of evidence.
 *
 * @param versions the oldest first
 * @param own whether it is shown to the unit that brought it, which alone is told who opened it
 * @param readings in their order
 */
record History(List<Version> versions, boolean own, List<Reading> readings) {

  /**
   * @param by name of the person who brought it, or user id where the name is not known
   */
  record Version(EvidenceFile file, String by) {}
}
