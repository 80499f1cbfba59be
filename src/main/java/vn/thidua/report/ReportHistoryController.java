package vn.thidua.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.cluster.Organisation;
import vn.thidua.spreadsheet.Download;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Roster;

/**
 * The versions of a report: all of them for the unit itself, those that were signed for its checker
 * and for who decides about it.
 */
@RestController
@RequestMapping("/api/reports/{id}/versions")
@Tag(name = "Reports")
class ReportHistoryController {

  private final UnitReports reports;
  private final ReportVersions versions;
  private final ReportSheets sheets;
  private final ReportWorkbook workbook;
  private final Organisation organisation;
  private final Roster roster;

  ReportHistoryController(
      UnitReports reports,
      ReportVersions versions,
      ReportSheets sheets,
      ReportWorkbook workbook,
      Organisation organisation,
      Roster roster) {
    this.reports = reports;
    this.versions = versions;
    this.sheets = sheets;
    this.workbook = workbook;
    this.organisation = organisation;
    this.roster = roster;
  }

  @GetMapping
  @Operation(summary = "What happened to each version of a report, the oldest first")
  List<ReportVersions.Stage> all(@PathVariable long id, Authentication signedIn) {
    Actor reader = Actor.of(signedIn);
    List<ReportVersions.Stage> stages = visible(report(id, reader), reader);
    Map<String, String> names =
        organisation.personNames(
            stages.stream().flatMap(ReportVersions.Stage::people).distinct().toList());
    return stages.stream().map(each -> each.named(names)).toList();
  }

  @GetMapping("/{number}")
  @Operation(summary = "One version as it was handed in, and what changed since the one before")
  ReportSheet one(@PathVariable long id, @PathVariable int number, Authentication signedIn) {
    Actor reader = Actor.of(signedIn);
    UnitReport report = report(id, reader);
    if (visible(report, reader).stream().noneMatch(each -> each.versionNumber() == number)) {
      throw unknown();
    }
    return sheets
        .version(report, number, !reader.belongsTo(report.unit()))
        .orElseThrow(ReportHistoryController::unknown);
  }

  @GetMapping("/{number}/report.xlsx")
  @Operation(summary = "The scores of one version with their facts, and its evidence, as tables")
  ResponseEntity<byte[]> workbook(
      @PathVariable long id, @PathVariable int number, Authentication signedIn) {
    return Download.of("report.xlsx", workbook.of(one(id, number, signedIn)));
  }

  private UnitReport report(long id, Actor reader) {
    return reports
        .findById(id)
        .filter(
            each ->
                reader.belongsTo(each.unit())
                    || reader.isIn(roster.checker(each.awardYear(), each.unit()))
                    || reader.isIn(roster.leaderFor(each.awardYear(), each.unit())))
        .orElseThrow(ReportHistoryController::unknown);
  }

  private List<ReportVersions.Stage> visible(UnitReport report, Actor reader) {
    boolean own = reader.belongsTo(report.unit());
    List<ReportVersions.Stage> visible =
        versions.stages(report.key()).stream()
            .filter(each -> own || each.signedBy() != null)
            .toList();
    if (!own && visible.isEmpty()) {
      throw unknown();
    }
    return visible;
  }

  private static Refusal unknown() {
    return new Refusal("report.unknown");
  }
}
