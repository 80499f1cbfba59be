package vn.thidua.report;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.checking.Remark.Note;
import vn.thidua.report.checking.ReportRemarks;
import vn.thidua.report.content.ReportContents;
import vn.thidua.report.content.ReportInput;
import vn.thidua.report.deadline.Extensions;
import vn.thidua.report.deadline.ReportTerms;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;

/** Everything that happens to a unit's report; each step in the year that must be open. */
@Service
@Transactional
public class Reporting {

  private final UnitReports reports;
  private final ReportContents contents;
  private final ReportStages stages;
  private final ReportRemarks remarks;
  private final Extensions extensions;
  private final AwardYears years;
  private final ReportTerms terms;
  private final Clock clock;

  Reporting(
      UnitReports reports,
      ReportContents contents,
      ReportStages stages,
      ReportRemarks remarks,
      Extensions extensions,
      AwardYears years,
      ReportTerms terms,
      Clock clock) {
    this.reports = reports;
    this.contents = contents;
    this.stages = stages;
    this.remarks = remarks;
    this.extensions = extensions;
    this.years = years;
    this.terms = terms;
    this.clock = clock;
  }

  UnitReport open(long awardYear, String unit) {
    return reports.save(UnitReport.opened(awardYear, unit, terms.common(awardYear)));
  }

  @Transactional(readOnly = true)
  public UnitReport get(long report) {
    return reports.findById(report).orElseThrow(() -> new Refusal("report.unknown"));
  }

  /** Keeps what was written, with the evidence as it stands now. */
  public void write(long id, String by, ReportInput written) {
    UnitReport report = running(id);
    contents.keep(report, written, by, now());
    reports.save(report.written());
  }

  /** Signs the version as it stands now: who, when, and the hash of what was signed. */
  public void sign(long id, String by) {
    UnitReport report = running(id);
    UnitReport signed = reports.save(report.signed());
    String hash = contents.fingerprint(report, contents.newest(report));
    stages.sign(id, signed.versions(), hash, by, now());
  }

  public void sendBack(long id, String by, String reason) {
    UnitReport report = running(id);
    reports.save(report.sentBack());
    remarks.add(id, report.writing(), List.of(new Note(null, null, reason)), by, now());
  }

  public void accept(long id, String by) {
    UnitReport report = reports.save(running(id).accepted());
    stages.check(id, report.versions(), true, by, now());
  }

  /** Returned to the unit with remarks and a new deadline. */
  public UnitReport giveBack(long id, String by, List<Note> notes, Instant newDue) {
    UnitReport report = reports.save(running(id).returned(newDue));
    requireKnown(notes, contents.criteria(report));
    stages.check(id, report.versions(), false, by, now());
    remarks.add(id, report.versions(), notes, by, now());
    return report;
  }

  /** More time while the unit is still at work. */
  public UnitReport extend(long id, String by, Instant newDue, String reason) {
    UnitReport report = running(id);
    if (terms.isClosed(report)) {
      throw new Refusal("report.alreadyOverdue");
    }
    if (!newDue.isAfter(report.dueAt())) {
      throw Refusal.at("newDue", "report.newDueNotLater");
    }
    extensions.add(report, newDue, reason, by, now());
    return reports.save(report.extended(newDue));
  }

  /** More time after the deadline passed without a signed report. */
  public UnitReport reopen(long id, String by, Instant newDue, String reason) {
    UnitReport report = running(id);
    extensions.add(report, newDue, reason, by, now());
    return reports.save(report.reopened(newDue));
  }

  public void closeAsNotSubmitted(long id, String by, String reason) {
    reports.save(running(id).notSubmitted(reason, by, clock.instant()));
  }

  public UnitReport requestWithdrawal(long id, String by, String reason) {
    return reports.save(running(id).withdrawalRequested(reason, by, clock.instant()));
  }

  void closeWithdrawn(long id) {
    reports.save(get(id).withdrawn());
  }

  /**
   * The common deadline was moved: reports that are still at work and have it move with it; a unit
   * that was given more time than that keeps it.
   */
  public List<UnitReport> move(long awardYear, Instant oldDue, Instant newDue) {
    return reports.findByAwardYearInAndStateIn(List.of(awardYear), UnitReport.IN_UNIT).stream()
        .filter(each -> each.dueAt().equals(oldDue) || each.dueAt().isBefore(newDue))
        .map(each -> reports.save(each.extended(newDue)))
        .toList();
  }

  private static void requireKnown(List<Note> notes, List<Criterion> criteria) {
    Set<String> codes = criteria.stream().map(Criterion::code).collect(toSet());
    for (Note note : notes) {
      if (note.criterion() != null && !codes.contains(note.criterion())) {
        throw new Refusal("criteria.unknown", note.criterion());
      }
    }
  }

  private UnitReport running(long id) {
    return reports.findRunning(id).orElseGet(() -> requireRunning(get(id)));
  }

  private UnitReport requireRunning(UnitReport report) {
    years.requireOpen(report.awardYear());
    return report;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
