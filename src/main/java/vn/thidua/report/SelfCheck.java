package vn.thidua.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.Scorer;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.Reuse;
import vn.thidua.report.ReportInput.Score;
import vn.thidua.words.Words;

/**
 * The automatic check whether a report is complete: the unit runs it while it writes, the checker
 * sees what it finds.
 */
@Component
class SelfCheck {

  private final Words words;

  SelfCheck(Words words) {
    this.words = words;
  }

  /**
   * @param field where in the form, such as {@code scores[3].actual}
   * @param blocks whether the report cannot be handed in so
   */
  record Finding(String field, String text, boolean blocks) {}

  /** A report, finished or not. */
  record Subject(
      Narrative narrative, List<Score> stated, List<EvidenceFile> evidence, List<Reuse> reuse) {}

  List<Finding> of(Subject subject, List<Criterion> table) {
    List<Finding> found = new ArrayList<>();
    if (subject.narrative().achievements().isBlank()) {
      found.add(finding("achievements", true, "achievements"));
    }
    for (Passage passage : Passage.values()) {
      if (subject.narrative().passages().getOrDefault(passage, "").isBlank()) {
        found.add(
            finding(
                "passages[" + passage.ordinal() + "].text", false, "passage." + passage.name()));
      }
    }
    criteria(subject, table, found);
    return found;
  }

  private void criteria(Subject subject, List<Criterion> table, List<Finding> found) {
    Map<String, Score> stated =
        subject.stated().stream()
            .collect(Collectors.toMap(Score::criterion, Function.identity(), (one, twice) -> one));
    Map<String, List<EvidenceFile>> files =
        subject.evidence().stream().collect(groupingBy(EvidenceFile::criterion));
    int place = 0;
    for (Criterion criterion : table) {
      List<EvidenceFile> of = files.getOrDefault(criterion.code(), List.of());
      if (criterion.isScoredBy(Scorer.UNIT)) {
        String field = "scores[" + place++ + "]";
        scored(criterion, Optional.ofNullable(stated.get(criterion.code())), of, field, found);
        reused(criterion, of, subject.reuse(), field, found);
      }
    }
  }

  private void scored(
      Criterion criterion,
      Optional<Score> stated,
      List<EvidenceFile> files,
      String field,
      List<Finding> found) {
    Facts facts = stated.map(Score::facts).orElse(Facts.NONE);
    var points = criterion.pointsIfKnown(Asked.of(criterion, facts));
    if (points == null) {
      found.add(finding(field + ".actual", true, "facts", criterion.code(), criterion.name()));
    } else if (points.signum() != 0 && files.isEmpty() && ReportContent.needsGround(criterion)) {
      boolean noted = stated.filter(each -> !each.ground().isEmpty()).isPresent();
      if (!noted) {
        found.add(finding(field + ".note", true, "ground", criterion.code(), criterion.name()));
      } else if (criterion.evidence()) {
        found.add(finding(field + ".note", false, "evidence", criterion.code(), criterion.name()));
      }
    }
  }

  private void reused(
      Criterion criterion,
      List<EvidenceFile> files,
      List<Reuse> reuse,
      String field,
      List<Finding> found) {
    for (EvidenceFile file : files) {
      if (reuse.stream()
          .anyMatch(
              each -> each.sha256().equals(file.sha256()) && each.unit().equals(file.unit()))) {
        found.add(finding(field + ".note", false, "reused", criterion.code(), file.fileName()));
      }
    }
  }

  private Finding finding(String field, boolean blocks, String key, Object... arguments) {
    return new Finding(field, words.say("report.check." + key, arguments), blocks);
  }
}
