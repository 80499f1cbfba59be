package vn.thidua.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Facts;
import vn.thidua.recommendation.Kind;
import vn.thidua.workflow.Refusal;

/** A report as the form hands it in. */
record ReportInput(
    @NotBlank @Size(max = 20_000) String achievements,
    @Size(max = 10) @Nullable List<@Valid @NotNull Text> passages,
    @Size(max = 20) @Nullable List<@Valid @NotNull Issue> issues,
    @NotEmpty @Size(max = 500) List<@Valid @NotNull Score> scores) {

  /** A passage may be left empty; then it is left out. */
  record Text(@NotNull Passage passage, @Size(max = 8_000) @Nullable String text) {}

  /** Becomes a recommendation once the report is accepted. */
  record Issue(
      @NotNull Kind kind,
      @NotBlank @Size(max = 300) String subject,
      @NotBlank @Size(max = 4_000) String text) {}

  /** The facts of one criterion; those that it does not ask for are ignored. */
  record Score(
      @NotBlank @Size(max = 20) String criterion,
      @Digits(integer = 12, fraction = 2) @Nullable BigDecimal target,
      @Digits(integer = 12, fraction = 2) @Nullable BigDecimal actual,
      @Digits(integer = 12, fraction = 2) @Nullable BigDecimal violations,
      @Size(max = 2_000) @Nullable String note) {

    ReportContent.Stated stated() {
      return new ReportContent.Stated(
          criterion, Facts.of(target, actual, violations), Objects.requireNonNullElse(note, ""));
    }
  }

  Reporting.Manuscript manuscript() {
    return new Reporting.Manuscript(
        achievements,
        byPassage(),
        issues == null
            ? List.of()
            : issues.stream()
                .map(
                    each ->
                        new ReportVersion.Issue(
                            each.kind(), each.subject().strip(), each.text().strip()))
                .toList(),
        scores.stream().map(Score::stated).toList());
  }

  private Map<Passage, String> byPassage() {
    Map<Passage, String> texts = new EnumMap<>(Passage.class);
    List<Text> given = passages == null ? List.of() : passages;
    for (int i = 0; i < given.size(); i++) {
      String text = Objects.requireNonNullElse(given.get(i).text(), "").strip();
      if (texts.put(given.get(i).passage(), text) != null) {
        throw Refusal.at("passages[" + i + "].text", "report.passageTwice");
      }
    }
    return texts;
  }
}
