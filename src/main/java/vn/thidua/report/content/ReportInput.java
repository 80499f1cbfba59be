package vn.thidua.report.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Facts;
import vn.thidua.report.Narrative;
import vn.thidua.report.Narrative.Issue;
import vn.thidua.report.Passage;
import vn.thidua.report.SelfScore;
import vn.thidua.workflow.Refusal;

/** A report as the form shows it to be written and hands it in. */
public record ReportInput(
    @NotBlank @Size(max = 20_000) String achievements,
    @Size(max = 10) @Nullable List<@Valid @NotNull Text> passages,
    @Size(max = 20) @Nullable List<@Valid @NotNull Issue> issues,
    @NotEmpty @Size(max = 500) List<@Valid @NotNull Score> scores) {

  /** A passage may be left empty; then it is left out. */
  public record Text(@NotNull Passage passage, @Size(max = 8_000) @Nullable String text) {}

  /** The facts of one criterion; those that it does not ask for are ignored. */
  public record Score(
      @NotBlank @Size(max = 20) String criterion,
      @Digits(integer = 12, fraction = 2) @Nullable BigDecimal target,
      @Digits(integer = 12, fraction = 2) @Nullable BigDecimal actual,
      @Digits(integer = 12, fraction = 2) @Nullable BigDecimal violations,
      @Size(max = 2_000) @Nullable String note) {

    /** To be written on; empty where nothing was written before. */
    public static Score of(String criterion, @Nullable SelfScore written) {
      Facts facts = written == null ? Facts.NONE : written.facts();
      return new Score(
          criterion,
          facts.target(),
          facts.actual(),
          facts.violations(),
          written == null ? "" : written.note());
    }

    public Facts facts() {
      return Facts.of(target, actual, violations);
    }

    String ground() {
      return Objects.requireNonNullElse(note, "").strip();
    }
  }

  /** To be written on, every passage and every criterion of the unit in its place. */
  public static ReportInput of(Narrative narrative, List<Score> scores) {
    return new ReportInput(
        narrative.achievements(),
        Arrays.stream(Passage.values())
            .map(each -> new Text(each, narrative.passages().getOrDefault(each, "")))
            .toList(),
        narrative.issues(),
        scores);
  }

  /**
   * @throws Refusal naming the passage that is there twice
   */
  Narrative narrative() {
    return new Narrative(
        achievements.strip(),
        byPassage(),
        issues == null
            ? List.of()
            : issues.stream()
                .map(each -> new Issue(each.kind(), each.subject().strip(), each.text().strip()))
                .toList());
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
