package vn.thidua.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;
import vn.thidua.report.content.ReportContents;
import vn.thidua.report.content.ReportVersions;
import vn.thidua.year.AwardYears;

/**
 * Every report that was handed in has the chain of its versions: each signed, each but the last
 * returned, the last of an accepted report accepted, and each still with the content that was
 * signed.
 */
@Component
class VersionsAreWhole implements CompletenessRule {

  private final UnitReports reports;
  private final ReportVersions versions;
  private final ReportStages stages;
  private final ReportContents contents;
  private final AwardYears years;

  VersionsAreWhole(
      UnitReports reports,
      ReportVersions versions,
      ReportStages stages,
      ReportContents contents,
      AwardYears years) {
    this.reports = reports;
    this.versions = versions;
    this.stages = stages;
    this.contents = contents;
    this.years = years;
  }

  @Override
  public List<Violation> violations() {
    return reports.findAll().stream()
        .filter(report -> report.versions() > 0)
        .flatMap(report -> of(report).stream())
        .toList();
  }

  private List<Violation> of(UnitReport report) {
    String caseKey = years.asOpened(report.awardYear()).businessKey() + "/" + report.unit();
    Map<Integer, ReportStage> chain =
        stages.of(report.key()).stream()
            .collect(Collectors.toMap(ReportStage::versionNumber, Function.identity()));
    List<Violation> found = new ArrayList<>();
    IntStream.rangeClosed(1, report.versions())
        .filter(number -> isBroken(chain.get(number), report))
        .forEach(number -> found.add(Violation.of("report.completeness.chain", caseKey, number)));
    versions.of(report.key()).stream()
        .filter(version -> version.number() <= report.versions())
        .filter(version -> !contents.fingerprint(report, version).equals(version.hash()))
        .forEach(
            version ->
                found.add(Violation.of("report.completeness.content", caseKey, version.number())));
    return found;
  }

  /** Whether a version that was handed in is missing, or did not go the way it must have gone. */
  private static boolean isBroken(@Nullable ReportStage stage, UnitReport report) {
    if (stage == null || stage.signed() == null) {
      return true;
    }
    if (stage.versionNumber() < report.versions()) {
      return !Boolean.FALSE.equals(stage.accepted());
    }
    return report.state() == ReportState.ACCEPTED && !Boolean.TRUE.equals(stage.accepted());
  }
}
