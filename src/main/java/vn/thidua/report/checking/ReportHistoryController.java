package vn.thidua.report.checking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import vn.thidua.report.ReportReaders;
import vn.thidua.report.ReportStage;
import vn.thidua.report.ReportStages;
import vn.thidua.report.UnitReport;
import vn.thidua.report.UnitReports;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.spreadsheet.Download;
import vn.thidua.workflow.Refusal;

/**
 * The versions of a report: all of them for the unit itself, those that were signed for its checker
 * and for who decides about it.
 */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportHistoryController {

  private final UnitReports reports;
  private final ReportStages stages;
  private final ReportRemarks remarks;
  private final ReportSheets sheets;
  private final ReportWorkbook workbook;
  private final Organisation organisation;
  private final ReportReaders readers;

  ReportHistoryController(
      UnitReports reports,
      ReportStages stages,
      ReportRemarks remarks,
      ReportSheets sheets,
      ReportWorkbook workbook,
      Organisation organisation,
      ReportReaders readers) {
    this.reports = reports;
    this.stages = stages;
    this.remarks = remarks;
    this.sheets = sheets;
    this.workbook = workbook;
    this.organisation = organisation;
    this.readers = readers;
  }

  /**
   * @param remarks made when it was checked
   */
  record Told(@JsonUnwrapped ReportStage stage, List<Remark.Note> remarks) {}

  @GetMapping("/{id}/versions")
  @Operation(summary = "What happened to each version of a report, the oldest first")
  List<Told> all(@PathVariable long id, Authentication signedIn) {
    Actor reader = Actor.of(signedIn);
    List<ReportStage> visible = visible(report(id, reader), reader);
    Map<String, String> people =
        organisation.personNames(visible.stream().flatMap(ReportStage::people).distinct().toList());
    Map<Integer, List<Remark.Note>> remarked =
        remarks.from(id, 1).stream()
            .collect(groupingBy(Remark::version, mapping(Remark::note, toList())));
    return visible.stream()
        .map(
            each ->
                new Told(
                    each.named(people), remarked.getOrDefault(each.versionNumber(), List.of())))
        .toList();
  }

  @GetMapping("/{id}/versions/{number}")
  @Operation(summary = "One version as it was handed in, and what changed since the one before")
  ReportSheet one(@PathVariable long id, @PathVariable int number, Authentication signedIn) {
    Actor reader = Actor.of(signedIn);
    UnitReport report = report(id, reader);
    if (visible(report, reader).stream().noneMatch(each -> each.versionNumber() == number)) {
      throw unknown();
    }
    return sheets
        .version(report, number, !reader.may(Right.READ_OWN, report.unit()))
        .orElseThrow(ReportHistoryController::unknown);
  }

  @GetMapping("/{id}/versions/{number}/report.xlsx")
  @Operation(summary = "The scores of one version with their facts, and its evidence, as tables")
  ResponseEntity<byte[]> workbook(
      @PathVariable long id, @PathVariable int number, Authentication signedIn) {
    return Download.of("report.xlsx", workbook.of(one(id, number, signedIn)));
  }

  private UnitReport report(long id, Actor reader) {
    return reports
        .findById(id)
        .filter(each -> readers.readSigned(reader, each.awardYear(), each.unit()))
        .orElseThrow(ReportHistoryController::unknown);
  }

  private List<ReportStage> visible(UnitReport report, Actor reader) {
    boolean own = ReportReaders.readUnfinished(reader, report.unit());
    List<ReportStage> visible =
        stages.of(report.key()).stream().filter(each -> own || each.signed() != null).toList();
    if (!own && visible.isEmpty()) {
      throw unknown();
    }
    return visible;
  }

  private static Refusal unknown() {
    return new Refusal("report.unknown");
  }
}
