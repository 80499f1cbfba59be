package vn.thidua.report.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Fact;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.Kind;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.report.Narrative;
import vn.thidua.report.Narrative.Issue;
import vn.thidua.report.Passage;
import vn.thidua.report.SelfScore;
import vn.thidua.workflow.Refusal;

/**
 * What the unit says of its year: the narrative, what hinders it, and the facts of every criterion
 * in the order of the year's table, with the points that follow; none where only others score.
 */
public record ReportContent(@JsonUnwrapped Narrative narrative, List<SelfScore> scores) {

  public ReportContent {
    scores = List.copyOf(scores);
  }

  /**
   * @param proved codes of the criteria for which there is a file
   * @throws Refusal naming the first statement that breaks a rule
   */
  public static ReportContent of(
      Narrative narrative,
      List<ReportInput.Score> given,
      List<Criterion> table,
      Set<String> proved) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      if (places.put(given.get(i).criterion(), i) != null) {
        throw Refusal.at(path(i) + ".actual", "criteria.scoredTwice", given.get(i).criterion());
      }
    }
    List<SelfScore> ordered = new ArrayList<>();
    for (Criterion criterion : table) {
      Integer place = places.remove(criterion.code());
      if (criterion.isScoredBy(Scorer.UNIT)) {
        ordered.add(scored(criterion, place, given, proved));
      } else if (place == null) {
        ordered.add(SelfScore.nothing(criterion.code()));
      } else {
        throw new Refusal("report.criterionNotYours", criterion.code());
      }
    }
    if (!places.isEmpty()) {
      throw new Refusal("criteria.unknown", places.keySet().iterator().next());
    }
    requireDistinct(narrative.issues());
    return new ReportContent(narrative, ordered);
  }

  private static SelfScore scored(
      Criterion criterion,
      @Nullable Integer place,
      List<ReportInput.Score> given,
      Set<String> proved) {
    if (place == null) {
      throw new Refusal("report.criterionNotScored", criterion.code(), criterion.name());
    }
    ReportInput.Score stated = given.get(place);
    Facts facts = RequiredFacts.of(criterion, stated.facts());
    BigDecimal points = criterion.points(facts, path(place));
    String note = stated.ground();
    if (points.signum() != 0
        && note.isEmpty()
        && !proved.contains(criterion.code())
        && needsGround(criterion)) {
      throw Refusal.at(path(place) + ".note", "report.noteMissing", criterion.code());
    }
    return new SelfScore(criterion.code(), points, note, facts);
  }

  /** Judged points, and those that need a document, carry a file or at least a reason. */
  static boolean needsGround(Criterion criterion) {
    return criterion.evidence() || criterion.rule().kind() == Kind.JUDGED;
  }

  private static void requireDistinct(List<Issue> issues) {
    Set<String> subjects = new HashSet<>();
    for (int i = 0; i < issues.size(); i++) {
      if (!subjects.add(issues.get(i).subject())) {
        throw Refusal.at("issues[" + i + "].subject", "report.issueTwice");
      }
    }
  }

  private static String path(int place) {
    return "scores[" + place + "]";
  }

  @JsonProperty
  public BigDecimal total() {
    return scores.stream().map(SelfScore::points).reduce(ScoringRule.NOTHING, BigDecimal::add);
  }

  /**
   * SHA-256 of the canonical content, in hex: every part preceded by its length, so that no two
   * different reports have the same text. Files count by the SHA-256 of their content.
   */
  public String hash(long awardYear, String unit, int version, List<String> evidence) {
    StringBuilder canonical = new StringBuilder();
    append(canonical, Long.toString(awardYear));
    append(canonical, unit);
    append(canonical, Integer.toString(version));
    append(canonical, narrative.achievements());
    for (Passage passage : Passage.values()) {
      append(canonical, narrative.passages().getOrDefault(passage, ""));
    }
    for (Issue issue : narrative.issues()) {
      append(canonical, issue.kind().name());
      append(canonical, issue.subject());
      append(canonical, issue.text());
    }
    for (SelfScore score : scores) {
      append(canonical, score.criterion());
      append(canonical, score.points().setScale(2, RoundingMode.UNNECESSARY).toPlainString());
      for (Fact fact : Fact.values()) {
        append(canonical, plain(score.facts().get(fact)));
      }
      append(canonical, score.note());
    }
    evidence.stream().sorted().forEach(each -> append(canonical, each));
    return HexFormat.of()
        .formatHex(sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String plain(@Nullable BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }

  private static void append(StringBuilder canonical, String part) {
    canonical.append(part.length()).append(':').append(part).append('\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
