package vn.thidua.report.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.report.Narrative;
import vn.thidua.report.Passage;
import vn.thidua.report.UnitReport;
import vn.thidua.report.UnitReports;
import vn.thidua.report.content.OtherCopies;
import vn.thidua.report.content.ReportInput.Score;
import vn.thidua.report.content.RequiredFacts;
import vn.thidua.report.content.SelfCheck;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;

/** What the unit's form asks while it is filled in: the points so far, and what is missing. */
@RestController
@Tag(name = "Reports")
class ReportController {

  private final UnitReports reports;
  private final EvidenceFiles evidence;
  private final SelfCheck selfCheck;
  private final OtherCopies elsewhere;
  private final AwardYears years;

  ReportController(
      UnitReports reports,
      EvidenceFiles evidence,
      SelfCheck selfCheck,
      OtherCopies elsewhere,
      AwardYears years) {
    this.reports = reports;
    this.evidence = evidence;
    this.selfCheck = selfCheck;
    this.elsewhere = elsewhere;
    this.years = years;
  }

  /**
   * @param points by criterion; criteria whose facts do not suffice are left out
   * @param subtotals by heading
   * @param findings what the automatic check finds
   * @param elsewhere where the unit itself has used its files before, by SHA-256, in words
   */
  record Reckoning(
      Map<String, BigDecimal> points,
      Map<String, BigDecimal> subtotals,
      BigDecimal total,
      List<SelfCheck.Finding> findings,
      Map<String, List<String>> elsewhere) {}

  @PostMapping("/api/reports/{id}/reckoning")
  @Operation(
      summary = "The points that follow from unfinished facts, and what the report still lacks",
      description = "Takes what the form would hand in, finished or not; keeps nothing")
  Reckoning reckon(@PathVariable long id, @RequestBody JsonNode input, Authentication signedIn) {
    UnitReport report =
        reports
            .findById(id)
            .filter(each -> Actor.of(signedIn).may(Right.READ_UNFINISHED, each.unit()))
            .orElseThrow(() -> new Refusal("report.unknown"));
    CriteriaTable table = years.criteriaTable(report.awardYear());
    List<Score> stated = stated(input);
    Map<String, BigDecimal> points = points(table.criteria(), stated);
    SelfCheck.Subject subject = subject(report, input, stated);
    return new Reckoning(
        points,
        table.subtotals(points),
        points.values().stream().reduce(ScoringRule.NOTHING, BigDecimal::add),
        selfCheck.of(subject, table.criteria()),
        usedBefore(subject));
  }

  private Map<String, List<String>> usedBefore(SelfCheck.Subject subject) {
    Map<String, List<String>> places = new HashMap<>();
    for (EvidenceFile file : subject.evidence()) {
      List<String> of = elsewhere.of(file, subject.reuse(), false);
      if (!of.isEmpty()) {
        places.put(file.sha256(), of);
      }
    }
    return places;
  }

  private static Map<String, BigDecimal> points(List<Criterion> table, List<Score> stated) {
    Map<String, Facts> facts = new HashMap<>();
    stated.forEach(each -> facts.put(each.criterion(), each.facts()));
    Map<String, BigDecimal> points = new HashMap<>();
    for (Criterion criterion : table) {
      BigDecimal follows =
          criterion.isScoredBy(Scorer.UNIT)
              ? criterion.pointsIfKnown(
                  RequiredFacts.of(criterion, facts.getOrDefault(criterion.code(), Facts.NONE)))
              : null;
      if (follows != null) {
        points.put(criterion.code(), follows);
      }
    }
    return points;
  }

  private SelfCheck.Subject subject(UnitReport report, JsonNode input, List<Score> stated) {
    Map<Passage, String> passages = new EnumMap<>(Passage.class);
    for (JsonNode each : input.path("passages")) {
      for (Passage passage : Passage.values()) {
        if (passage.name().equals(each.path("passage").asText())) {
          passages.put(passage, each.path("text").asText(""));
        }
      }
    }
    List<EvidenceFile> files =
        evidence.all(report.awardYear(), report.unit()).stream()
            .filter(EvidenceFile::current)
            .toList();
    return new SelfCheck.Subject(
        new Narrative(input.path("achievements").asText(""), passages, List.of()),
        stated,
        files,
        files.isEmpty() ? List.of() : evidence.reuse(report.awardYear(), report.unit()));
  }

  private static List<Score> stated(JsonNode input) {
    return StreamSupport.stream(input.path("scores").spliterator(), false)
        .limit(500)
        .map(
            each ->
                new Score(
                    each.path("criterion").asText(""),
                    figure(each.path("target")),
                    figure(each.path("actual")),
                    figure(each.path("violations")),
                    each.path("note").asText("")))
        .toList();
  }

  /** What is no figure yet is no figure; nor is one that no column would hold. */
  private static @Nullable BigDecimal figure(JsonNode value) {
    if (!value.isNumber()) {
      return null;
    }
    BigDecimal figure = value.decimalValue();
    return figure.precision() - figure.scale() <= 12 && figure.scale() <= 2 && figure.scale() >= -12
        ? figure
        : null;
  }
}
