package vn.thidua.evidence;

import vn.thidua.rights.Actor;

/**
 * Says who may do what with a unit's evidence. Those who know the state of the report (or who
 * judges it) provide one each; whoever any of them lets in is in. Nobody else is.
 */
public interface EvidenceRights {

  /** Whether this person may add, replace or take away evidence of the unit now. */
  default boolean mayChange(Actor actor, long awardYear, String unit) {
    return false;
  }

  /** Whether the year's table has a criterion of this code. */
  default boolean knows(long awardYear, String criterion) {
    return false;
  }

  /** Whether this person may open this version. */
  boolean mayRead(Actor actor, EvidenceFile file);
}
