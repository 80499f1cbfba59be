package vn.thidua.completeness;

import java.util.List;

/**
 * Something that must hold of what is stored, whatever happened to the system. A capability has one
 * bean for each rule about its own records; it is asked in a read-only transaction that sees one
 * moment of the database.
 *
 * <p>What is still on its way, with a job that will do it, is no violation.
 */
public interface CompletenessRule {

  /** What does not hold; empty if all is well. */
  List<Violation> violations();
}
