package vn.thidua.report.writing;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceRights;
import vn.thidua.report.ReportReaders;
import vn.thidua.report.UnitReport;
import vn.thidua.report.UnitReports;
import vn.thidua.report.content.PinnedEvidence;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearState;

/**
 * The state of the report says who may do what with its evidence: the unit's officers change it
 * while they write; who works on the report reads it always; the rest of the unit, the checker and
 * who decides about the unit read what was signed; the Ministry reads what was accepted.
 */
@Component
class ReportEvidenceRights implements EvidenceRights {

  private final UnitReports reports;
  private final PinnedEvidence pinned;
  private final AwardYears years;
  private final ReportReaders readers;
  private final Clock clock;

  ReportEvidenceRights(
      UnitReports reports,
      PinnedEvidence pinned,
      AwardYears years,
      ReportReaders readers,
      Clock clock) {
    this.reports = reports;
    this.pinned = pinned;
    this.years = years;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public boolean mayChange(Actor actor, long awardYear, String unit) {
    return actor.may(Right.WRITE, unit)
        && reports
            .findByAwardYearAndUnit(awardYear, unit)
            .filter(UnitReport::isBeingWritten)
            .filter(report -> !report.isOverdue(clock.instant()))
            .isPresent()
        && years.get(awardYear).state() == YearState.OPEN;
  }

  @Override
  public boolean knows(long awardYear, String criterion) {
    return years.criteria(awardYear).stream().anyMatch(each -> each.code().equals(criterion));
  }

  @Override
  public boolean mayRead(Actor actor, EvidenceFile file) {
    if (actor.may(Right.READ_UNFINISHED, file.unit())) {
      return true;
    }
    boolean readsSigned = readers.readSigned(actor, file.awardYear(), file.unit());
    if (!readsSigned && !actor.may(Right.READ_FORWARDED)) {
      return false;
    }
    Optional<PinnedEvidence.Carried> carried = pinned.carrying(file);
    return readsSigned && carried.isPresent()
        || carried.filter(PinnedEvidence.Carried::accepted).isPresent();
  }
}
