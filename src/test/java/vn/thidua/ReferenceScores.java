package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The scores of the reference case, left where they can be checked from outside, and computed again
 * here from nothing but that file: facts and rules give the self-scores, the scorers' points the
 * means. Written apart from the system's own scoring.
 */
final class ReferenceScores {

  /**
   * By hand: what the unit stated, how many of its two scorers gave 0.25 less, and the settled
   * score.
   *
   * <p>The script lets the unit in place p of the order of merit (from 0) fall short of its targets
   * by p eighths. An eighth of 8 points is 1: it states 100 − p; Điện Biên, in place 7, falls short
   * by 6 eighths of 8 points and 1 of 6: 100 − 6 − 0.75. Who stands in an odd place (Cao Bằng,
   * Quảng Ninh, Lạng Sơn, Điện Biên) gives 0.25 less. The seed of "cum-1/2016" assigns Lào Cai to
   * Hà Giang and Lai Châu, Cao Bằng to Sơn La and Lào Cai, Lai Châu to Lạng Sơn and Điện Biên,
   * Quảng Ninh to Cao Bằng and Sơn La, Hà Giang to Lai Châu and Lạng Sơn, Lạng Sơn to Điện Biên and
   * Quảng Ninh, Sơn La to Lào Cai and Hà Giang, Điện Biên to Quảng Ninh and Cao Bằng. 96.875 is
   * rounded up to 96.88, 95.875 to 95.88.
   */
  private static final Map<String, List<String>> BY_HAND =
      Map.of(
          "lao-cai", List.of("100.00", "0", "100.00"),
          "cao-bang", List.of("99.00", "0", "99.00"),
          "lai-chau", List.of("98.00", "2", "97.75"),
          "quang-ninh", List.of("97.00", "1", "96.88"),
          "ha-giang", List.of("96.00", "1", "95.88"),
          "lang-son", List.of("95.00", "2", "94.75"),
          "son-la", List.of("94.00", "0", "94.00"),
          "dien-bien", List.of("93.25", "2", "93.00"));

  private static final BigDecimal NONE = new BigDecimal("0.00");

  private final JsonNode details;

  private ReferenceScores(JsonNode details) {
    this.details = details;
  }

  /** Keeps {@code criteria.xlsx}, {@code scores.xlsx}, {@code scores.json}. */
  static ReferenceScores keep(Person head, String year, Path folder) throws IOException {
    ReferenceScores scores = of(head, year);
    JsonNode details = scores.details;
    Files.writeString(
        folder.resolve("scores.json"),
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(details));
    Files.write(
        folder.resolve("scores.xlsx"), head.download("/api/scores/" + year + "/scores.xlsx"));
    Files.write(
        folder.resolve("criteria.xlsx"),
        head.download(
            "/api/criteria/" + details.path("criteriaTable").asLong() + "/criteria.xlsx"));
    return scores;
  }

  static ReferenceScores of(Person head, String year) {
    return new ReferenceScores(head.get("/api/scores/" + year + "/details").expect(200).body());
  }

  void followFromTheirInputs() {
    Map<String, JsonNode> rules =
        each("criteria").collect(Collectors.toMap(text("code"), Function.identity()));
    Map<String, BigDecimal> best = new HashMap<>();
    each("selfScores")
        .filter(score -> score.path("facts").path("actual").isNumber())
        .forEach(
            score ->
                best.merge(
                    text("criterion").apply(score),
                    number(score.path("facts"), "actual"),
                    BigDecimal::max));
    assertThat(each("selfScores")).isNotEmpty();
    each("selfScores")
        .forEach(
            score ->
                assertThat(number(score, "points"))
                    .as(score.toString())
                    .isEqualByComparingTo(
                        points(
                            rules.get(text("criterion").apply(score)),
                            score.path("facts"),
                            best.get(text("criterion").apply(score)))));
  }

  void areThoseComputedByHand() {
    Map<String, BigDecimal> self = sums("selfScores", text("unit"));
    Map<String, BigDecimal> cross =
        sums("crossScores", item -> text("unit").apply(item) + " " + text("scorer").apply(item));
    Map<String, List<String>> table = new TreeMap<>();
    each("settled")
        .forEach(
            settled -> {
              String unit = text("unit").apply(settled);
              List<BigDecimal> totals =
                  cross.entrySet().stream()
                      .filter(entry -> entry.getKey().startsWith(unit + " "))
                      .map(Map.Entry::getValue)
                      .toList();
              assertThat(totals).hasSize(2);
              assertThat(number(settled, "points"))
                  .isEqualByComparingTo(
                      totals.get(0).add(totals.get(1)).divide(two(), 2, RoundingMode.HALF_UP));
              long harsh =
                  totals.stream().filter(total -> total.compareTo(self.get(unit)) < 0).count();
              table.put(
                  unit,
                  List.of(
                      self.get(unit).setScale(2).toPlainString(),
                      String.valueOf(harsh),
                      number(settled, "points").setScale(2).toPlainString()));
            });
    assertThat(table).isEqualTo(new TreeMap<>(BY_HAND));
  }

  private static BigDecimal two() {
    return BigDecimal.valueOf(2);
  }

  private Map<String, BigDecimal> sums(String list, Function<JsonNode, String> key) {
    return each(list)
        .collect(Collectors.toMap(key, item -> number(item, "points"), BigDecimal::add));
  }

  private static BigDecimal points(JsonNode criterion, JsonNode facts, BigDecimal best) {
    if (!facts.path("actual").isNumber()) {
      return NONE;
    }
    JsonNode rule = criterion.path("rule");
    BigDecimal actual = number(facts, "actual");
    BigDecimal exact =
        switch (criterion.path("kind").asText()) {
          case "ACHIEVED" -> actual.signum() == 0 ? NONE : number(rule, "standard");
          case "BANDED" -> band(rule.path("bands"), actual);
          case "BANDED_SHARE" ->
              band(
                  rule.path("bands"),
                  actual
                      .multiply(new BigDecimal(100))
                      .divide(target(facts), 20, RoundingMode.DOWN));
          case "PROPORTIONAL" ->
              number(rule, "standard")
                  .multiply(actual)
                  .divide(target(facts), 20, RoundingMode.DOWN)
                  .min(number(rule, "cap"));
          case "RELATIVE_TO_BEST" ->
              relative(number(rule, "standard"), target(facts), actual, best);
          case "BONUS_PENALTY" ->
              number(rule, "bonusEach")
                  .multiply(actual)
                  .subtract(number(rule, "penaltyEach").multiply(number(facts, "violations")))
                  .max(number(rule, "min"))
                  .min(number(rule, "max"));
          default -> throw new AssertionError("no rule of the sample table: " + criterion);
        };
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal relative(
      BigDecimal all, BigDecimal target, BigDecimal actual, BigDecimal best) {
    BigDecimal half = all.divide(two());
    if (actual.compareTo(target) <= 0) {
      return half.multiply(actual).divide(target, 20, RoundingMode.DOWN);
    }
    return half.add(
        half.multiply(actual.subtract(target))
            .divide(best.subtract(target), 20, RoundingMode.DOWN));
  }

  private static BigDecimal band(JsonNode bands, BigDecimal figure) {
    for (JsonNode band : bands.path("bands")) {
      int side = figure.compareTo(number(band, "bound"));
      if (side < 0 || side == 0 && band.path("included").asBoolean()) {
        return number(band, "points");
      }
    }
    return number(bands, "rest");
  }

  private static BigDecimal target(JsonNode facts) {
    return number(facts, "target");
  }

  private Stream<JsonNode> each(String list) {
    return StreamSupport.stream(details.path(list).spliterator(), false);
  }

  private static Function<JsonNode, String> text(String field) {
    return node -> node.path(field).asText();
  }

  private static BigDecimal number(JsonNode node, String field) {
    return new BigDecimal(node.required(field).asText());
  }
}
