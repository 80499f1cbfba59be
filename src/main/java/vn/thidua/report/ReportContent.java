package vn.thidua.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportVersion.SelfScore;
import vn.thidua.workflow.Refusal;

/**
 * What the unit says of its year: the narrative and one self-score per criterion of the year's
 * table, in the table's order, each within its bounds and with the fact it follows from.
 */
record ReportContent(String achievements, String obstacles, List<SelfScore> scores) {

  ReportContent {
    scores = List.copyOf(scores);
  }

  /**
   * @throws Refusal naming the first score that breaks a rule
   */
  static ReportContent of(
      String achievements, String obstacles, List<SelfScore> given, List<Criterion> table) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      if (places.put(given.get(i).criterion(), i) != null) {
        throw Refusal.at(
            path(i, "points"), "report.criterionScoredTwice", given.get(i).criterion());
      }
    }
    List<SelfScore> ordered =
        table.stream().map(each -> checked(each, places.remove(each.code()), given)).toList();
    if (!places.isEmpty()) {
      throw new Refusal("report.criterionUnknown", places.keySet().iterator().next());
    }
    return new ReportContent(achievements.strip(), obstacles.strip(), ordered);
  }

  private static SelfScore checked(
      Criterion criterion,
      @org.jspecify.annotations.Nullable Integer place,
      List<SelfScore> given) {
    if (place == null) {
      throw new Refusal("report.criterionNotScored", criterion.code(), criterion.name());
    }
    SelfScore score = given.get(place);
    if (score.points().compareTo(criterion.min()) < 0
        || score.points().compareTo(criterion.max()) > 0) {
      throw Refusal.at(
          path(place, "points"),
          "report.pointsOutOfRange",
          criterion.code(),
          criterion.min(),
          criterion.max());
    }
    if (score.points().signum() != 0 && score.note().isBlank()) {
      throw Refusal.at(path(place, "note"), "report.noteMissing", criterion.code());
    }
    return new SelfScore(
        criterion.code(),
        score.points().setScale(2, RoundingMode.UNNECESSARY),
        score.note().strip());
  }

  private static String path(int place, String field) {
    return "scores[" + place + "]." + field;
  }

  BigDecimal total() {
    return scores.stream()
        .map(SelfScore::points)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /**
   * SHA-256 of the canonical content, in hex: every part preceded by its length, so that no two
   * different reports have the same text.
   */
  String hash(long awardYear, String unit, int version) {
    StringBuilder canonical = new StringBuilder();
    append(canonical, Long.toString(awardYear));
    append(canonical, unit);
    append(canonical, Integer.toString(version));
    append(canonical, achievements);
    append(canonical, obstacles);
    for (SelfScore score : scores) {
      append(canonical, score.criterion());
      append(canonical, score.points().setScale(2, RoundingMode.UNNECESSARY).toPlainString());
      append(canonical, score.note());
    }
    return HexFormat.of()
        .formatHex(sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
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
