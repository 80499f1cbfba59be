package vn.thidua.report.checking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.RuleText;
import vn.thidua.document.Fields;
import vn.thidua.report.Passage;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.report.SelfScore;
import vn.thidua.report.content.ReportVersions;
import vn.thidua.rights.Role;
import vn.thidua.substitution.Signature;
import vn.thidua.substitution.Signatures;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYears;
import vn.thidua.year.SuperiorBodies;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** The achievement report of a unit (báo cáo thành tích, Form 02), in the version just signed. */
@Component
class AchievementReportPaper implements PaperSource {

  private final YearHeadings headings;
  private final AwardYears years;
  private final Reports reports;
  private final ReportVersions versions;
  private final Signatures signatures;
  private final SuperiorBodies superiors;
  private final RuleText rules;
  private final String symbol;

  AchievementReportPaper(
      YearHeadings headings,
      AwardYears years,
      Reports reports,
      ReportVersions versions,
      Signatures signatures,
      SuperiorBodies superiors,
      RuleText rules,
      Words words) {
    this.headings = headings;
    this.years = years;
    this.reports = reports;
    this.versions = versions;
    this.signatures = signatures;
    this.superiors = superiors;
    this.rules = rules;
    this.symbol = words.say("report.paper.symbol");
  }

  @Override
  public String kind() {
    return "achievementReport";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    String unit = Objects.requireNonNull(step.unit());
    return reports.standings(heading.year()).stream()
        .filter(standing -> standing.unit().equals(unit))
        .flatMap(standing -> versions.of(standing.id()).stream())
        .filter(version -> version.signedBy() != null)
        .skip(step.ordinal() - 1)
        .limit(1)
        .map(
            version ->
                heading.unitPaper(unit, symbol, step, stamp -> facts(heading, version, stamp)))
        .toList();
  }

  private Map<String, Object> facts(YearHeading heading, ReportVersion report, Stamp stamp) {
    String unit = report.unit();
    Signature signature =
        signatures.of(
            Objects.requireNonNull(report.signedBy()),
            Role.DIRECTOR,
            Objects.requireNonNull(report.signedAt()));
    Map<String, Object> facts = heading.facts(stamp, symbol);
    facts.put("unit", heading.name(unit));
    facts.put("province", heading.member(unit).province());
    facts.put("superior", superiors.of(heading.member(unit), heading.templateDay()));
    facts.put("version", String.valueOf(report.number()));
    facts.put("director", signature.name());
    facts.put("directorAs", signature.lines());
    facts.put("pledge", Fields.paragraphs(years.pledge(heading.year().id(), unit).orElse("")));
    facts.put("achievements", Fields.paragraphs(report.narrative().achievements()));
    for (Passage passage : Passage.values()) {
      facts.put(
          passage.name().toLowerCase(Locale.ROOT),
          Fields.paragraphs(report.narrative().passages().get(passage)));
    }
    facts.put("obstacles", Fields.paragraphs(report.narrative().obstacles()));
    facts.put("scores", scores(heading, report));
    facts.put("total", Fields.points(report.total()));
    facts.put("hash", Objects.requireNonNullElse(report.hash(), ""));
    return facts;
  }

  private List<Map<String, Object>> scores(YearHeading heading, ReportVersion report) {
    Map<String, Criterion> criteria =
        years.criteria(heading.year().id()).stream()
            .collect(Collectors.toMap(Criterion::code, Function.identity(), (a, b) -> a));
    return report.scores().stream()
        .map(score -> score(score, Objects.requireNonNull(criteria.get(score.criterion()))))
        .toList();
  }

  private Map<String, Object> score(SelfScore score, Criterion criterion) {
    return Map.of(
        "code", criterion.code(),
        "criterion", criterion.name(),
        "standard", Fields.points(criterion.standardPoints()),
        "points", Fields.points(score.points()),
        "figures", rules.facts(criterion, score.facts()),
        "note", score.note());
  }
}
