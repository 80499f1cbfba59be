package vn.thidua.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.content.ReportContent;

/**
 * One version of a unit's report.
 *
 * @param number 1, 2, … per report
 * @param signedBy user id of the director; null until signed
 * @param hash SHA-256 of the signed content, in hex; null until signed
 */
public record ReportVersion(
    long report,
    String unit,
    int number,
    @JsonUnwrapped ReportContent content,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    @Nullable String hash) {

  public Narrative narrative() {
    return content.narrative();
  }

  public List<SelfScore> scores() {
    return content.scores();
  }

  public BigDecimal total() {
    return content.total();
  }
}
