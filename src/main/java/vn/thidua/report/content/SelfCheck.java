package vn.thidua.report.content;

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
import vn.thidua.report.Narrative;
import vn.thidua.report.Passage;
import vn.thidua.report.content.ReportInput.Score;
import vn.thidua.words.Words;

/**
 * The automatic check whether a report is complete: the unit runs it while it writes, the checker
 * sees what it finds.
 */
@Component
public class SelfCheck {

  private final Words words;

  SelfCheck(Words words) {
    this.words = words;
  }

  /**
   * @param part {@code ACHIEVEMENTS}, a passage, or the code of a criterion
   * @param field of it in the form, such as {@code actual}
   * @param blocks whether the report cannot be handed in so
   */
  public record Finding(String part, String field, String text, boolean blocks) {}

  /** A report, finished or not. */
  public record Subject(
      Narrative narrative, List<Score> stated, List<EvidenceFile> evidence, List<Reuse> reuse) {}

  public List<Finding> of(Subject subject, List<Criterion> table) {
    List<Finding> found = new ArrayList<>();
    if (subject.narrative().achievements().isBlank()) {
      found.add(finding("ACHIEVEMENTS", "achievements", true, "achievements"));
    }
    for (Passage passage : Passage.values()) {
      if (subject.narrative().passages().getOrDefault(passage, "").isBlank()) {
        found.add(finding(passage.name(), "text", false, "passage." + passage.name()));
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
    for (Criterion criterion : table) {
      List<EvidenceFile> of = files.getOrDefault(criterion.code(), List.of());
      if (criterion.isScoredBy(Scorer.UNIT)) {
        scored(criterion, Optional.ofNullable(stated.get(criterion.code())), of, found);
        reused(criterion, of, subject.reuse(), found);
      }
    }
  }

  private void scored(
      Criterion criterion, Optional<Score> stated, List<EvidenceFile> files, List<Finding> found) {
    Facts facts = stated.map(Score::facts).orElse(Facts.NONE);
    var points = criterion.pointsIfKnown(RequiredFacts.of(criterion, facts));
    if (points == null) {
      found.add(finding(criterion, "actual", true, "facts", criterion.name()));
    } else if (points.signum() != 0 && files.isEmpty() && ReportContent.needsGround(criterion)) {
      boolean noted = stated.filter(each -> !each.ground().isEmpty()).isPresent();
      if (!noted) {
        found.add(finding(criterion, "note", true, "ground", criterion.name()));
      } else if (criterion.evidence()) {
        found.add(finding(criterion, "note", false, "evidence", criterion.name()));
      }
    }
  }

  private void reused(
      Criterion criterion, List<EvidenceFile> files, List<Reuse> reuse, List<Finding> found) {
    for (EvidenceFile file : files) {
      if (reuse.stream()
          .anyMatch(
              each -> each.sha256().equals(file.sha256()) && each.unit().equals(file.unit()))) {
        found.add(finding(criterion, "note", false, "reused", file.fileName()));
      }
    }
  }

  private Finding finding(
      Criterion criterion, String field, boolean blocks, String key, String told) {
    return finding(criterion.code(), field, blocks, key, criterion.code(), told);
  }

  private Finding finding(
      String part, String field, boolean blocks, String key, Object... arguments) {
    return new Finding(part, field, words.say("report.check." + key, arguments), blocks);
  }
}
