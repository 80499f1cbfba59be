package vn.thidua.rights;

/**
 * What somebody may do, besides the work that the drawings give him. A right counts in the unit
 * whose role gives it; which phase a thing must have reached is said with each.
 */
public enum Right {

  /** Everything that people may not do for themselves; opens no report and no ballot. */
  ADMINISTER,

  /** Say who stands in for whom in the unit: in his own right only, never in another's stead. */
  APPOINT_STAND_INS,

  /** Write the unit's report while it is being written, its evidence, its scores of others. */
  WRITE,

  /** Put the unit's recommendations and declare its conflicts of interest. */
  SPEAK,

  /** Read what the unit has not signed yet: report, evidence and who opened it. */
  READ_UNFINISHED,

  /** Sign for the unit; for that which heads a cluster, or stands beside, lead its year. */
  SIGN,

  /** Keep the files of the cluster that the unit heads, and answer the Ministry. */
  KEEP_FILES,

  /** Read drafts of papers, number books, and the dossier of the cluster that the unit heads. */
  READ_FILES,

  /** Read what the unit has signed or been told: reports, papers, reasons. */
  READ_OWN,

  /** Read the results of the unit's cluster: scores once confirmed, outcomes once signed. */
  READ_RESULTS,

  /** Read the published boxes of the ballots in which the unit voted. */
  READ_BOXES,

  /** Read what clusters forwarded: dossiers, accepted evidence, boxes, reasons. */
  READ_FORWARDED,

  /** Read the results of every cluster. */
  READ_ALL_RESULTS;

  /** Whether a substitution does not lend it. */
  boolean isPersonal() {
    return this == APPOINT_STAND_INS;
  }
}
