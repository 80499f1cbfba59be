package vn.thidua.report.checking;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.RuleText;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.report.Narrative;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reporting;
import vn.thidua.report.SelfScore;
import vn.thidua.report.UnitReport;
import vn.thidua.report.content.ReportInput.Score;
import vn.thidua.report.content.ReportVersions;
import vn.thidua.report.content.RequiredFacts;
import vn.thidua.report.content.SelfCheck;
import vn.thidua.year.AwardYears;

/** Puts a report together for a form, in a constant number of reads. */
@Component
public class ReportSheets {

  private final Reporting reporting;
  private final ReportVersions versions;
  private final SheetFiles sheetFiles;
  private final SheetRemarks sheetRemarks;
  private final SelfCheck selfCheck;
  private final RuleText rules;
  private final AwardYears years;

  ReportSheets(
      Reporting reporting,
      ReportVersions versions,
      SheetFiles sheetFiles,
      SheetRemarks sheetRemarks,
      SelfCheck selfCheck,
      RuleText rules,
      AwardYears years) {
    this.reporting = reporting;
    this.versions = versions;
    this.sheetFiles = sheetFiles;
    this.sheetRemarks = sheetRemarks;
    this.selfCheck = selfCheck;
    this.rules = rules;
    this.years = years;
  }

  /** As the unit sees it: of its files it is told only where itself has used them before. */
  public ReportSheet of(long id) {
    return sheet(reporting.get(id), false);
  }

  /** As the checker sees it: of the files he is told too which other units bring them. */
  ReportSheet forChecker(long id) {
    return sheet(reporting.get(id), true);
  }

  /** One version as it was handed in, with what changed since the one before. */
  Optional<ReportSheet> version(UnitReport report, int number, boolean othersToo) {
    List<ReportVersion> until =
        versions.of(report.key()).stream().filter(each -> each.number() <= number).toList();
    return until.isEmpty() || newest(until).number() != number
        ? Optional.empty()
        : Optional.of(
            sheet(
                report,
                until,
                false,
                sheetRemarks.from(report.key(), number - 1).stream()
                    .filter(each -> each.version() < number)
                    .toList(),
                othersToo));
  }

  private ReportSheet sheet(UnitReport report, boolean othersToo) {
    List<ReportVersion> all = versions.of(report.key());
    boolean writing = all.isEmpty() || report.isBeingWritten();
    return sheet(report, all, writing, remarks(report), othersToo);
  }

  private static @Nullable ReportVersion newest(List<ReportVersion> all) {
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private ReportSheet sheet(
      UnitReport report,
      List<ReportVersion> all,
      boolean writing,
      List<Remark> remarked,
      boolean othersToo) {
    ReportVersion newest = newest(all);
    ReportVersion before = all.size() < 2 ? null : all.get(all.size() - 2);
    SheetRemarks.Named remarks = sheetRemarks.named(remarked, newest);
    CriteriaTable table = years.criteriaTable(report.awardYear());
    SheetFiles.Shown files =
        writing
            ? sheetFiles.asWritten(report, newest, othersToo)
            : sheetFiles.of(report, Objects.requireNonNull(newest), before, othersToo);
    Narrative narrative = newest == null ? Narrative.NONE : newest.narrative();
    return new ReportSheet(
        new ReportSheet.Head(
            report.key(),
            report.awardYear(),
            report.unit(),
            unitName(report),
            years.asOpened(report.awardYear()).number(),
            report.dueAt(),
            newest == null ? 0 : newest.number()),
        narrative,
        rows(table, newest, before, files, remarks),
        new ReportSheet.Sums(
            table.subtotals(pointsOf(newest)),
            table.standardPoints(),
            newest == null ? ScoringRule.NOTHING : newest.total(),
            before == null ? null : before.total()),
        new ReportSheet.Comments(
            before == null ? List.of() : ReportSheet.Change.between(before.narrative(), narrative),
            remarks.on(Remark.Note::isOnTheWhole),
            remarks.byPassage(),
            newest == null ? List.of() : findings(newest, files, table)),
        new ReportSheet.Promise(
            years.pledge(report.awardYear(), report.unit()).orElse(null),
            years.plan(report.awardYear(), report.unit()).orElse(null)),
        newest == null ? null : remarks.signature(newest));
  }

  /** The unit's name as of the report's year. */
  String unitName(UnitReport report) {
    var member = years.members(report.awardYear()).get(report.unit());
    return member == null ? report.unit() : member.name();
  }

  private static Map<String, BigDecimal> pointsOf(@Nullable ReportVersion version) {
    return version == null
        ? Map.of()
        : version.scores().stream().collect(toMap(SelfScore::criterion, SelfScore::points));
  }

  private List<SelfCheck.Finding> findings(
      ReportVersion version, SheetFiles.Shown files, CriteriaTable table) {
    return selfCheck.of(
        new SelfCheck.Subject(
            version.narrative(),
            version.scores().stream().map(each -> Score.of(each.criterion(), each)).toList(),
            files.files(),
            files.reuse()),
        table.criteria());
  }

  private List<ReportSheet.Row> rows(
      CriteriaTable table,
      @Nullable ReportVersion newest,
      @Nullable ReportVersion before,
      SheetFiles.Shown files,
      SheetRemarks.Named remarks) {
    Map<String, SelfScore> scores = scoresOf(newest);
    Map<String, SelfScore> earlier = scoresOf(before);
    List<ReportSheet.Row> rows = new ArrayList<>();
    List<ReportSheet.Above> above = new ArrayList<>();
    for (CriteriaTable.Line line : table.lines()) {
      if (line.node() instanceof Criterion criterion) {
        rows.add(
            row(
                criterion,
                List.copyOf(above),
                scores.get(criterion.code()),
                earlier.get(criterion.code()),
                files,
                remarks.on(note -> criterion.code().equals(note.criterion()))));
        above.clear();
      } else {
        above.add(
            new ReportSheet.Above(
                line.node().code(),
                line.node().name(),
                line.depth(),
                line.node().standardPoints()));
      }
    }
    return rows;
  }

  private static Map<String, SelfScore> scoresOf(@Nullable ReportVersion version) {
    return version == null
        ? Map.of()
        : version.scores().stream().collect(toMap(SelfScore::criterion, Function.identity()));
  }

  private ReportSheet.Row row(
      Criterion criterion,
      List<ReportSheet.Above> above,
      @Nullable SelfScore score,
      @Nullable SelfScore before,
      SheetFiles.Shown files,
      List<Remark> remarks) {
    String note = score == null ? "" : score.note();
    return new ReportSheet.Row(
        rules.describe(criterion),
        above,
        new ReportSheet.Wanted(
            criterion.isScoredBy(Scorer.UNIT), RequiredFacts.of(criterion), criterion.evidence()),
        score,
        new ReportSheet.Revision(
            before,
            score != null
                && before != null
                && (!score.equals(before) || files.changed(criterion.code())),
            before == null ? List.of() : TextChanges.between(before.note(), note)),
        files.of(criterion.code()),
        remarks);
  }

  /** For the checker those on the version before, for the unit those it has to answer now. */
  private List<Remark> remarks(UnitReport report) {
    return sheetRemarks.from(
        report.key(),
        report.state() == ReportState.SIGNED ? report.versions() - 1 : report.versions());
  }
}
