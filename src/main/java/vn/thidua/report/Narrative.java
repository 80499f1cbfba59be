package vn.thidua.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.recommendation.Kind;

/**
 * What a unit tells of its year in words.
 *
 * @param achievements what was achieved
 * @param passages the other parts, in their order; those left out are not there
 * @param issues obstacles and recommendations, in their order
 */
public record Narrative(String achievements, Map<Passage, String> passages, List<Issue> issues) {

  public static final Narrative NONE = new Narrative("", Map.of(), List.of());

  public Narrative {
    passages = Collections.unmodifiableMap(new TreeMap<>(passages));
    issues = List.copyOf(issues);
  }

  /** What hinders the unit, or what it proposes; becomes a recommendation of its own. */
  public record Issue(
      @NotNull Kind kind,
      @NotBlank @Size(max = 300) String subject,
      @NotBlank @Size(max = 4_000) String text) {}

  /** The issues in one text, a line each. */
  @JsonProperty
  public String obstacles() {
    return issues.stream()
        .map(each -> each.subject() + ": " + each.text())
        .collect(Collectors.joining("\n"));
  }
}
