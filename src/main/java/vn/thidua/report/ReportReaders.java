package vn.thidua.report;

import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.year.Roster;

/** Who reads a unit's report besides the unit itself, once it is signed. */
@Component
class ReportReaders {

  private final Roster roster;

  ReportReaders(Roster roster) {
    this.roster = roster;
  }

  /** Whether he checks the unit's report or decides about the unit in this year. */
  boolean judges(Actor reader, long awardYear, String unit) {
    return reader.isIn(roster.checker(awardYear, unit))
        || reader.isIn(roster.leaderFor(awardYear, unit));
  }
}
