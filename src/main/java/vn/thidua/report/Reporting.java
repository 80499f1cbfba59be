package vn.thidua.report;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.recommendation.ReportedIssues;
import vn.thidua.report.ReportVersions.Remark;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearCalendar;

/** Everything that happens to a unit's report; each step in the year that must be open. */
@Service
@Transactional
class Reporting {

  /**
   * What the checker wants changed.
   *
   * @param criterion code of the criterion it is pinned to
   * @param passage the passage it is pinned to; with neither it is on the whole report
   */
  record Note(@Nullable String criterion, @Nullable Passage passage, String text) {}

  /** What the officer hands in. */
  record Manuscript(
      String achievements,
      Map<Passage, String> passages,
      List<ReportVersion.Issue> issues,
      List<ReportContent.Stated> stated) {}

  private final UnitReports reports;
  private final ReportVersions versions;
  private final PinnedEvidence pinned;
  private final Extensions extensions;
  private final EvidenceFiles evidence;
  private final ReportedIssues recommendations;
  private final AwardYears years;
  private final YearCalendar calendar;
  private final Clock clock;

  Reporting(
      UnitReports reports,
      ReportVersions versions,
      PinnedEvidence pinned,
      Extensions extensions,
      EvidenceFiles evidence,
      ReportedIssues recommendations,
      AwardYears years,
      YearCalendar calendar,
      Clock clock) {
    this.reports = reports;
    this.versions = versions;
    this.pinned = pinned;
    this.extensions = extensions;
    this.evidence = evidence;
    this.recommendations = recommendations;
    this.years = years;
    this.calendar = calendar;
    this.clock = clock;
  }

  UnitReport open(long awardYear, String unit) {
    Instant due = calendar.reportDue(awardYear).truncatedTo(ChronoUnit.SECONDS);
    return reports.save(UnitReport.opened(awardYear, unit, due));
  }

  @Transactional(readOnly = true)
  UnitReport get(long report) {
    return reports.findById(report).orElseThrow(() -> new Refusal("report.unknown"));
  }

  /** Keeps what was written, with the evidence as it stands now. */
  void write(long id, String by, Manuscript manuscript) {
    UnitReport report = running(id);
    List<EvidenceFile> files = currentEvidence(report);
    ReportContent content =
        ReportContent.of(
            manuscript.achievements().strip(),
            manuscript.passages(),
            manuscript.issues(),
            manuscript.stated(),
            years.criteria(report.awardYear()),
            files.stream().map(EvidenceFile::criterion).collect(toSet()));
    reports.save(report.written());
    versions.keep(report, content, by, now());
    pinned.keep(report, files);
  }

  private List<EvidenceFile> currentEvidence(UnitReport report) {
    return evidence.all(report.awardYear(), report.unit()).stream()
        .filter(EvidenceFile::current)
        .toList();
  }

  /** Signs the version as it stands now: who, when, and the hash of what was signed. */
  void sign(long id, String by) {
    UnitReport report = running(id);
    UnitReport signed = reports.save(report.signed());
    ReportVersion version = versions.newest(id).orElseThrow();
    versions.sign(id, signed.versions(), fingerprint(report, version), by, now());
  }

  /**
   * SHA-256 of a version as it is kept now, which is what was signed unless somebody changed it.
   */
  String fingerprint(UnitReport report, ReportVersion version) {
    return new ReportContent(
            version.achievements(), version.passages(), version.issues(), version.scores())
        .hash(report.awardYear(), report.unit(), version.number(), evidenceOf(report, version));
  }

  /** The hashes of the files that belong to a version. */
  private List<String> evidenceOf(UnitReport report, ReportVersion version) {
    List<PinnedEvidence.Pin> pins = pinned.of(report.key());
    return pins.isEmpty()
        ? List.of()
        : PinnedEvidence.Pin.held(
                evidence.all(report.awardYear(), report.unit()), pins, version.number())
            .stream()
            .map(file -> file.criterion() + " " + file.sha256())
            .toList();
  }

  void sendBack(long id, String by, String reason) {
    UnitReport report = running(id);
    reports.save(report.sentBack());
    remark(report, report.writing(), by, List.of(new Note(null, null, reason)));
  }

  void accept(long id, String by) {
    UnitReport report = reports.save(running(id).accepted());
    versions.check(id, report.versions(), true, by, now());
  }

  /** Puts what hinders the unit and what it proposes to those who can answer it. */
  void putRecommendations(long id) {
    UnitReport report = get(id);
    ReportVersion version = versions.newest(id).orElseThrow();
    for (ReportVersion.Issue issue : version.issues()) {
      recommendations.put(
          report.awardYear(),
          report.unit(),
          issue.kind(),
          issue.subject(),
          issue.text(),
          Objects.requireNonNull(version.signedBy(), "an accepted version is signed"));
    }
  }

  /** Returned to the unit with remarks and a new deadline. */
  UnitReport giveBack(long id, String by, List<Note> notes, Instant newDue) {
    UnitReport report = reports.save(running(id).returned(newDue));
    requireKnown(notes, years.criteria(report.awardYear()));
    versions.check(id, report.versions(), false, by, now());
    remark(report, report.versions(), by, notes);
    return report;
  }

  /** More time while the unit is still at work. */
  UnitReport extend(long id, String by, Instant newDue, String reason) {
    UnitReport report = running(id);
    if (isClosed(report)) {
      throw new Refusal("report.alreadyOverdue");
    }
    if (!newDue.isAfter(report.dueAt())) {
      throw Refusal.at("newDue", "report.newDueNotLater");
    }
    extensions.add(report, newDue, reason, by, now());
    return reports.save(report.extended(newDue));
  }

  /** More time after the deadline passed without a signed report. */
  UnitReport reopen(long id, String by, Instant newDue, String reason) {
    UnitReport report = running(id);
    extensions.add(report, newDue, reason, by, now());
    return reports.save(report.reopened(newDue));
  }

  void closeAsNotSubmitted(long id, String by, String reason) {
    reports.save(running(id).notSubmitted(reason, by, clock.instant()));
  }

  UnitReport requestWithdrawal(long id, String by, String reason) {
    return reports.save(running(id).withdrawalRequested(reason, by, clock.instant()));
  }

  void closeWithdrawn(long id) {
    reports.save(get(id).withdrawn());
  }

  /** The deadline as the engine's due dates read it: ISO-8601 with offset. */
  String dueText(UnitReport report) {
    return text(report.dueAt());
  }

  /** The same for its timer: when the report can no longer be handed in. */
  String closingText(UnitReport report) {
    return text(closes(report));
  }

  /**
   * The common deadline has the year's days of grace; one that was set for this unit alone is
   * final.
   */
  Instant closes(UnitReport report) {
    Instant common = calendar.reportDue(report.awardYear()).truncatedTo(ChronoUnit.SECONDS);
    return report.dueAt().equals(common)
        ? calendar.reportCloses(report.awardYear()).truncatedTo(ChronoUnit.SECONDS)
        : report.dueAt();
  }

  /** Whether it can no longer be handed in, unless somebody decides about it. */
  boolean isClosed(UnitReport report) {
    return report.isOverdue(clock.instant()) && closes(report).isBefore(clock.instant());
  }

  /**
   * The common deadline was moved: reports that are still at work and have it move with it; a unit
   * that was given more time than that keeps it.
   */
  List<UnitReport> move(long awardYear, Instant oldDue, Instant newDue) {
    return reports.findByAwardYearInAndStateIn(List.of(awardYear), UnitReport.IN_UNIT).stream()
        .filter(each -> each.dueAt().equals(oldDue) || each.dueAt().isBefore(newDue))
        .map(each -> reports.save(each.extended(newDue)))
        .toList();
  }

  private String text(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.atZone(clock.getZone()).toOffsetDateTime());
  }

  private static void requireKnown(List<Note> notes, List<Criterion> criteria) {
    Set<String> codes = criteria.stream().map(Criterion::code).collect(toSet());
    for (Note note : notes) {
      if (note.criterion() != null && !codes.contains(note.criterion())) {
        throw new Refusal("report.criterionUnknown", note.criterion());
      }
    }
  }

  private void remark(UnitReport report, int version, String by, List<Note> notes) {
    Instant at = clock.instant();
    versions.remark(
        report.key(),
        notes.stream()
            .map(each -> new Remark(version, each.criterion(), each.passage(), each.text(), by, at))
            .toList(),
        now());
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
