package vn.thidua.year;

import java.util.List;

/**
 * Tells the outgoing head what a capability has left unfinished in a year; any capability that
 * knows the year may have one.
 */
public interface OpenPoints {

  /** One sentence in Vietnamese for each point; empty if nothing is open. */
  List<String> of(long awardYear);
}
