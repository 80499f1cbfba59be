package vn.thidua.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.spreadsheet.Download;
import vn.thidua.workflow.CaseNames;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * The versions of a report: all of them for the unit itself, those that were signed for its checker
 * and for who decides about it.
 */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportHistoryController {

  private final UnitReports reports;
  private final ReportVersions versions;
  private final ReportSheets sheets;
  private final ReportWorkbook workbook;
  private final Organisation organisation;
  private final AwardYears years;
  private final ReportReaders readers;
  private final CaseNames names;

  ReportHistoryController(
      UnitReports reports,
      ReportVersions versions,
      ReportSheets sheets,
      ReportWorkbook workbook,
      Organisation organisation,
      AwardYears years,
      ReportReaders readers,
      CaseNames names) {
    this.reports = reports;
    this.versions = versions;
    this.sheets = sheets;
    this.workbook = workbook;
    this.organisation = organisation;
    this.years = years;
    this.readers = readers;
    this.names = names;
  }

  /**
   * A report that the person may read.
   *
   * @param name of its unit and year
   * @param own whether it is his own unit's
   */
  record Listed(long id, String name, boolean own, ReportState state) {}

  @GetMapping
  @Operation(
      summary = "The reports of the person's own units, and those signed that he judges",
      description = "Of all years, the newest first")
  List<Listed> readable(Authentication signedIn) {
    Actor reader = Actor.of(signedIn);
    Map<Long, AwardYear> member = new HashMap<>();
    reader.units(Right.READ_OWN).stream()
        .flatMap(unit -> years.ofUnit(unit).stream())
        .forEach(year -> member.put(year.id(), year));
    List<UnitReport> readable =
        reports.findByAwardYearIn(member.keySet()).stream()
            .filter(each -> mayList(each, reader))
            .sorted(newestYearAndOwnFirst(member, reader))
            .toList();
    Map<Long, String> keys =
        readable.stream()
            .collect(toMap(UnitReport::key, each -> caseKey(each, member.get(each.awardYear()))));
    Map<String, String> words = names.of(keys.values());
    return readable.stream()
        .map(
            each ->
                new Listed(
                    each.key(),
                    words.get(keys.get(each.key())),
                    reader.may(Right.READ_OWN, each.unit()),
                    each.state()))
        .toList();
  }

  /**
   * @param remarks made when it was checked
   */
  record Told(@JsonUnwrapped ReportVersions.Stage stage, List<Pinned> remarks) {}

  /** A remark on a criterion, a passage, or with neither on the whole report. */
  record Pinned(@Nullable String criterion, @Nullable Passage passage, String text) {}

  @GetMapping("/{id}/versions")
  @Operation(summary = "What happened to each version of a report, the oldest first")
  List<Told> all(@PathVariable long id, Authentication signedIn) {
    Actor reader = Actor.of(signedIn);
    List<ReportVersions.Stage> stages = visible(report(id, reader), reader);
    Map<String, String> people =
        organisation.personNames(
            stages.stream().flatMap(ReportVersions.Stage::people).distinct().toList());
    Map<Integer, List<Pinned>> remarks =
        versions.remarksFrom(id, 1).stream()
            .collect(
                groupingBy(
                    ReportVersions.Remark::version,
                    mapping(
                        each -> new Pinned(each.criterion(), each.passage(), each.text()),
                        toList())));
    return stages.stream()
        .map(
            each ->
                new Told(each.named(people), remarks.getOrDefault(each.versionNumber(), List.of())))
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

  private boolean mayList(UnitReport report, Actor reader) {
    return ReportReaders.readUnfinished(reader, report.unit())
        || report.versions() > 0 && readers.readSigned(reader, report.awardYear(), report.unit());
  }

  private static Comparator<UnitReport> newestYearAndOwnFirst(
      Map<Long, AwardYear> years, Actor reader) {
    return Comparator.comparing(
            (UnitReport each) -> years.get(each.awardYear()),
            comparing(AwardYear::number).reversed())
        .thenComparing(each -> !reader.may(Right.READ_OWN, each.unit()))
        .thenComparing(each -> years.get(each.awardYear()).units().indexOf(each.unit()));
  }

  private static String caseKey(UnitReport report, AwardYear year) {
    return year.businessKey() + "/" + report.unit();
  }

  private UnitReport report(long id, Actor reader) {
    return reports
        .findById(id)
        .filter(each -> readers.readSigned(reader, each.awardYear(), each.unit()))
        .orElseThrow(ReportHistoryController::unknown);
  }

  private List<ReportVersions.Stage> visible(UnitReport report, Actor reader) {
    boolean own = ReportReaders.readUnfinished(reader, report.unit());
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
