package vn.thidua.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import vn.thidua.workflow.Refusal;

/**
 * The report of one unit in one year, and the only place that says what may follow what.
 *
 * @param versions how many versions were signed and handed in
 * @param closingReason why it was withdrawn or closed without a report
 */
public record UnitReport(
    @Id @Nullable Long id,
    long awardYear,
    String unit,
    ReportState state,
    Instant dueAt,
    int versions,
    @Nullable String closingReason,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Version int lockVersion) {

  public static final Set<ReportState> IN_UNIT =
      EnumSet.of(ReportState.IN_PREPARATION, ReportState.WRITTEN, ReportState.RETURNED);
  public static final Set<ReportState> RUNNING =
      EnumSet.of(
          ReportState.IN_PREPARATION,
          ReportState.WRITTEN,
          ReportState.RETURNED,
          ReportState.SIGNED);
  private static final Set<ReportState> WRITABLE =
      EnumSet.of(ReportState.IN_PREPARATION, ReportState.RETURNED);

  static UnitReport opened(long awardYear, String unit, Instant dueAt) {
    return new UnitReport(
        null, awardYear, unit, ReportState.IN_PREPARATION, dueAt, 0, null, null, null, 0);
  }

  public long key() {
    return Objects.requireNonNull(id, "a stored report has an id");
  }

  /** The number of the version that is being written and waits for its signature. */
  public int writing() {
    return versions + 1;
  }

  public boolean isBeingWritten() {
    return WRITABLE.contains(state);
  }

  public boolean isOverdue(Instant now) {
    return IN_UNIT.contains(state) && dueAt.isBefore(now);
  }

  UnitReport written() {
    require(WRITABLE);
    return in(ReportState.WRITTEN);
  }

  /** Handed in: from now on this version is kept as it is. */
  UnitReport signed() {
    require(Set.of(ReportState.WRITTEN));
    return with(ReportState.SIGNED, dueAt, versions + 1);
  }

  /** The director wants it changed before it leaves the unit. */
  UnitReport sentBack() {
    require(Set.of(ReportState.WRITTEN));
    return in(preparation());
  }

  UnitReport accepted() {
    require(Set.of(ReportState.SIGNED));
    return in(ReportState.ACCEPTED);
  }

  UnitReport returned(Instant newDue) {
    require(Set.of(ReportState.SIGNED));
    return with(ReportState.RETURNED, newDue, versions);
  }

  /** More time before the deadline; the work goes on where it is. */
  UnitReport extended(Instant newDue) {
    require(IN_UNIT);
    return with(state, newDue, versions);
  }

  /** More time after the deadline passed; the work starts again with the writing. */
  UnitReport reopened(Instant newDue) {
    require(IN_UNIT);
    return with(preparation(), newDue, versions);
  }

  UnitReport notSubmitted(String reason, String by, Instant at) {
    require(IN_UNIT);
    return closing(ReportState.NOT_SUBMITTED, reason, by, at);
  }

  UnitReport withdrawalRequested(String reason, String by, Instant at) {
    require(RUNNING);
    return closing(state, reason, by, at);
  }

  /** A withdrawal that nobody requested through the form is refused. */
  UnitReport withdrawn() {
    require(RUNNING);
    if (closingReason == null) {
      throw new Refusal("report.withdrawalNotRequested");
    }
    return in(ReportState.WITHDRAWN);
  }

  private ReportState preparation() {
    return versions == 0 ? ReportState.IN_PREPARATION : ReportState.RETURNED;
  }

  private void require(Set<ReportState> allowed) {
    if (!allowed.contains(state)) {
      throw new Refusal(
          switch (state) {
            case IN_PREPARATION, RETURNED, OVERDUE -> "report.notYetWritten";
            case WRITTEN -> "report.awaitsSignature";
            case SIGNED -> "report.awaitsCheck";
            case ACCEPTED -> "report.alreadyAccepted";
            case NOT_SUBMITTED -> "report.closedAsNotSubmitted";
            case WITHDRAWN -> "report.alreadyWithdrawn";
          });
    }
  }

  private UnitReport in(ReportState next) {
    return with(next, dueAt, versions);
  }

  private UnitReport with(ReportState next, Instant due, int count) {
    return new UnitReport(
        id, awardYear, unit, next, due, count, closingReason, closedBy, closedAt, lockVersion);
  }

  private UnitReport closing(ReportState next, String reason, String by, Instant at) {
    return new UnitReport(id, awardYear, unit, next, dueAt, versions, reason, by, at, lockVersion);
  }
}
