package vn.thidua.report.content;

import static java.util.stream.Collectors.toSet;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.Criterion;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.UnitReport;
import vn.thidua.year.AwardYears;

/** What a version holds: what was written, and the evidence as it stood then. */
@Component
public class ReportContents {

  private final ReportVersions versions;
  private final PinnedEvidence pinned;
  private final EvidenceFiles evidence;
  private final AwardYears years;

  ReportContents(
      ReportVersions versions, PinnedEvidence pinned, EvidenceFiles evidence, AwardYears years) {
    this.versions = versions;
    this.pinned = pinned;
    this.evidence = evidence;
    this.years = years;
  }

  /** Keeps what was written, with the evidence as it stands now. */
  public void keep(UnitReport report, ReportInput written, String by, OffsetDateTime at) {
    List<EvidenceFile> files =
        evidence.all(report.awardYear(), report.unit()).stream()
            .filter(EvidenceFile::current)
            .toList();
    ReportContent content =
        ReportContent.of(
            written.narrative(),
            written.scores(),
            criteria(report),
            files.stream().map(EvidenceFile::criterion).collect(toSet()));
    versions.keep(report, content, by, at);
    pinned.keep(report, files);
  }

  public List<Criterion> criteria(UnitReport report) {
    return years.criteria(report.awardYear());
  }

  public ReportVersion newest(UnitReport report) {
    return versions.newest(report.key()).orElseThrow();
  }

  /**
   * SHA-256 of a version as it is kept now, which is what was signed unless somebody changed it.
   */
  public String fingerprint(UnitReport report, ReportVersion version) {
    return version
        .content()
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
}
