package vn.thidua.report;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report as the forms show it: the year's criteria with the newest points, those of the
 * version before, and the remarks made on each.
 *
 * @param version the number shown; 0 if nothing was written yet
 * @param previousTotal null if there is no earlier version
 * @param pledge null if the unit did not sign the pact
 */
record ReportSheet(
    String unit,
    int year,
    Instant due,
    int version,
    String achievements,
    String obstacles,
    List<Row> rows,
    BigDecimal standard,
    BigDecimal total,
    @Nullable BigDecimal previousTotal,
    @Nullable String previousAchievements,
    List<Remark> remarks,
    @Nullable String pledge,
    @Nullable String plan) {

  /**
   * One criterion.
   *
   * @param points null if not scored yet
   * @param previous points of the version before, null if there is none
   * @param changed whether points or note differ from the version before
   */
  record Row(
      String code,
      String group,
      String name,
      BigDecimal min,
      BigDecimal max,
      @Nullable BigDecimal points,
      String note,
      @Nullable BigDecimal previous,
      boolean changed,
      List<Remark> remarks) {}

  /** A remark with the name of the person who made it. */
  record Remark(String text, String by, Instant at) {}

  static Map<String, ReportVersion.SelfScore> scoresOf(@Nullable ReportVersion version) {
    return version == null
        ? Map.of()
        : version.scores().stream()
            .collect(toMap(ReportVersion.SelfScore::criterion, each -> each));
  }

  static boolean differ(
      ReportVersion.@Nullable SelfScore one, ReportVersion.@Nullable SelfScore other) {
    return one != null && other != null && !Objects.equals(one, other);
  }
}
