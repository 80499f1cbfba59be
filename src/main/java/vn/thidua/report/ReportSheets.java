package vn.thidua.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportVersion.SelfScore;
import vn.thidua.year.AwardYears;

/** Puts a report together for a form, in a constant number of reads. */
@Component
class ReportSheets {

  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  private final Reporting reporting;
  private final ReportVersions versions;
  private final AwardYears years;
  private final Organisation organisation;

  ReportSheets(
      Reporting reporting, ReportVersions versions, AwardYears years, Organisation organisation) {
    this.reporting = reporting;
    this.versions = versions;
    this.years = years;
    this.organisation = organisation;
  }

  ReportSheet of(long id) {
    UnitReport report = reporting.get(id);
    List<ReportVersion> all = versions.of(id);
    ReportVersion newest = all.isEmpty() ? null : all.get(all.size() - 1);
    ReportVersion before = all.size() < 2 ? null : all.get(all.size() - 2);
    List<ReportVersions.Remark> remarks = remarks(report);
    List<Criterion> criteria = years.criteria(report.awardYear());
    Map<String, String> names = new HashMap<>();
    return new ReportSheet(
        unitName(report),
        years.asOpened(report.awardYear()).number(),
        report.dueAt(),
        newest == null ? 0 : newest.number(),
        newest == null ? "" : newest.achievements(),
        newest == null ? "" : newest.obstacles(),
        rows(criteria, newest, before, remarks, names),
        criteria.stream().map(Criterion::max).reduce(ZERO, BigDecimal::add),
        newest == null ? ZERO : newest.total(),
        before == null ? null : before.total(),
        before == null ? null : before.achievements(),
        on(null, remarks, names),
        years.pledge(report.awardYear(), report.unit()).orElse(null),
        years.plan(report.awardYear(), report.unit()).orElse(null));
  }

  /** The unit's name as of the report's year. */
  String unitName(UnitReport report) {
    var member = years.members(report.awardYear()).get(report.unit());
    return member == null ? report.unit() : member.name();
  }

  /** For the checker those on the version before, for the unit those it has to answer now. */
  private List<ReportVersions.Remark> remarks(UnitReport report) {
    int from = report.state() == ReportState.SIGNED ? report.versions() - 1 : report.versions();
    return versions.remarksFrom(report.key(), from);
  }

  private List<ReportSheet.Row> rows(
      List<Criterion> criteria,
      @Nullable ReportVersion newest,
      @Nullable ReportVersion before,
      List<ReportVersions.Remark> remarks,
      Map<String, String> names) {
    Map<String, SelfScore> scores = ReportSheet.scoresOf(newest);
    Map<String, SelfScore> earlier = ReportSheet.scoresOf(before);
    return criteria.stream()
        .map(
            each ->
                row(
                    each,
                    scores.get(each.code()),
                    earlier.get(each.code()),
                    on(each.code(), remarks, names)))
        .toList();
  }

  private static ReportSheet.Row row(
      Criterion criterion,
      @Nullable SelfScore score,
      @Nullable SelfScore before,
      List<ReportSheet.Remark> remarks) {
    return new ReportSheet.Row(
        criterion.code(),
        criterion.group(),
        criterion.name(),
        criterion.min(),
        criterion.max(),
        score == null ? null : score.points(),
        score == null ? "" : score.note(),
        before == null ? null : before.points(),
        ReportSheet.differ(score, before),
        remarks);
  }

  private List<ReportSheet.Remark> on(
      @Nullable String criterion, List<ReportVersions.Remark> remarks, Map<String, String> names) {
    return remarks.stream()
        .filter(each -> Objects.equals(each.criterion(), criterion))
        .map(
            each ->
                new ReportSheet.Remark(
                    each.text(),
                    names.computeIfAbsent(each.by(), organisation::personName),
                    each.at()))
        .toList();
  }
}
