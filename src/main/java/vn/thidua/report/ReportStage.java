package vn.thidua.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.workflow.Done;

/**
 * What happened to one version of a report.
 *
 * @param signed null until signed
 * @param contentHash SHA-256 of what was signed, in hex; null until signed
 * @param checked null until checked
 * @param accepted what the check found; null until checked
 */
public record ReportStage(
    int versionNumber,
    BigDecimal total,
    Done written,
    @Nullable Done signed,
    @Nullable String contentHash,
    @Nullable Done checked,
    @Nullable Boolean accepted) {

  public Stream<String> people() {
    return Stream.of(written, signed, checked).filter(Objects::nonNull).map(Done::by);
  }

  public ReportStage named(Map<String, String> names) {
    return new ReportStage(
        versionNumber,
        total,
        Objects.requireNonNull(Done.named(written, names)),
        Done.named(signed, names),
        contentHash,
        Done.named(checked, names),
        accepted);
  }
}
