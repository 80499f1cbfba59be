package vn.thidua.report;

import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.year.Roster;

/** Who reads a unit's report: those who work on it always, others once it is signed. */
@Component
public class ReportReaders {

  private final Roster roster;

  ReportReaders(Roster roster) {
    this.roster = roster;
  }

  public static boolean readUnfinished(Actor reader, String unit) {
    return reader.may(Right.READ_UNFINISHED, unit);
  }

  /** Its unit, who checks it and who decides about the unit in this year. */
  public boolean readSigned(Actor reader, long awardYear, String unit) {
    return reader.may(Right.READ_OWN, unit) || roster.judges(reader, awardYear, unit);
  }
}
