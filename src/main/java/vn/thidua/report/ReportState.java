package vn.thidua.report;

/** Where a unit's report stands. */
public enum ReportState {
  IN_PREPARATION,
  WRITTEN,
  SIGNED,
  RETURNED,
  OVERDUE,
  ACCEPTED,
  NOT_SUBMITTED,
  WITHDRAWN
}
