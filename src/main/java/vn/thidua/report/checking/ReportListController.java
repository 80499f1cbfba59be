package vn.thidua.report.checking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.report.ReportReaders;
import vn.thidua.report.ReportState;
import vn.thidua.report.UnitReport;
import vn.thidua.report.UnitReports;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.CaseNames;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The reports that a person may open. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportListController {

  private final UnitReports reports;
  private final AwardYears years;
  private final ReportReaders readers;
  private final CaseNames names;

  ReportListController(
      UnitReports reports, AwardYears years, ReportReaders readers, CaseNames names) {
    this.reports = reports;
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
}
