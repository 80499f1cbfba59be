package vn.thidua.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Facts;
import vn.thidua.recommendation.Kind;

/**
 * What a unit handed in: the narrative and the self-scores of one version.
 *
 * @param number 1, 2, … per report
 * @param achievements the narrative of what was achieved
 * @param passages the other parts of the narrative; those left out are not there
 * @param issues obstacles and recommendations, in their order
 * @param signedBy user id of the director; null until signed
 * @param hash SHA-256 of the signed content, in hex; null until signed
 */
public record ReportVersion(
    long report,
    String unit,
    int number,
    String achievements,
    List<SelfScore> scores,
    BigDecimal total,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    @Nullable String hash,
    Map<Passage, String> passages,
    List<Issue> issues) {

  /** What hinders the unit and what it proposes, in one text, a line each. */
  public String obstacles() {
    return issues.stream()
        .map(each -> each.subject() + ": " + each.text())
        .collect(Collectors.joining("\n"));
  }

  /**
   * @param criterion code of the criterion
   * @param points that follow from the facts
   * @param note what the unit says to them
   */
  public record SelfScore(String criterion, BigDecimal points, String note, Facts facts) {

    /** Points without figures. */
    public SelfScore(String criterion, BigDecimal points, String note) {
      this(criterion, points, note, Facts.NONE);
    }
  }

  /** What hinders the unit, or what it proposes; becomes a recommendation of its own. */
  public record Issue(Kind kind, String subject, String text) {}
}
