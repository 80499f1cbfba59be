package vn.thidua.review.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.thidua.review.settling.LeaveOneOut.Shift;
import vn.thidua.review.settling.Severity.Given;

/**
 * Eight reports, each scored by three others; Hà Giang is harsh, Sơn La mild. The expected figures
 * were computed apart, with NumPy 2.4.6: least squares over a full design of one column per unit
 * and one per scorer ({@code numpy.linalg.lstsq}, rank 16, leanings bound to add up to 0), and the
 * ranks of {@code numpy.mean} with each scorer left out in turn.
 */
class AdviceTest {

  private static final List<Given> SCORES =
      scores(
          "cao-bang ha-giang 88.25, cao-bang lai-chau 94.5, cao-bang son-la 97.75",
          "dien-bien lang-son 82, dien-bien ha-giang 77.5, dien-bien quang-ninh 83.25",
          "ha-giang cao-bang 90, ha-giang lao-cai 91.25, ha-giang son-la 95.5",
          "lai-chau dien-bien 93, lai-chau lang-son 92.25, lai-chau ha-giang 86",
          "lang-son quang-ninh 89.75, lang-son cao-bang 88.5, lang-son dien-bien 90.25",
          "lao-cai lai-chau 96.5, lao-cai quang-ninh 95.75, lao-cai lang-son 96",
          "quang-ninh lao-cai 91.5, quang-ninh dien-bien 92.25, quang-ninh son-la 96.25",
          "son-la cao-bang 85.25, son-la lao-cai 86, son-la lai-chau 85.5");

  @Test
  void harsh_and_mild_scorers_are_found_as_an_independent_computation_finds_them() {
    assertThat(Severity.of(SCORES).leaning())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cao-bang", points("-0.68"),
                "dien-bien", points("0.90"),
                "ha-giang", points("-5.57"),
                "lai-chau", points("0.44"),
                "lang-son", points("-0.13"),
                "lao-cai", points("0.28"),
                "quang-ninh", points("0.26"),
                "son-la", points("4.49")));
  }

  @Test
  void corrected_scores_are_those_of_an_independent_computation() {
    assertThat(Severity.of(SCORES).corrected())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cao-bang", points("93.71"),
                "dien-bien", points("82.73"),
                "ha-giang", points("90.89"),
                "lai-chau", points("92.01"),
                "lang-son", points("89.34"),
                "lao-cai", points("95.89"),
                "quang-ninh", points("91.44"),
                "son-la", points("85.57")));
  }

  @Test
  void the_order_without_each_scorer_is_that_of_an_independent_computation() {
    assertThat(LeaveOneOut.of(SCORES))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cao-bang", List.of(new Shift("ha-giang", 4, 3), new Shift("quang-ninh", 3, 4)),
                "dien-bien",
                    List.of(
                        new Shift("cao-bang", 2, 3),
                        new Shift("lang-son", 6, 5),
                        new Shift("quang-ninh", 3, 2)),
                "ha-giang",
                    List.of(
                        new Shift("cao-bang", 2, 1),
                        new Shift("ha-giang", 4, 5),
                        new Shift("lai-chau", 5, 4),
                        new Shift("lao-cai", 1, 2)),
                "lai-chau", List.of(new Shift("cao-bang", 2, 3), new Shift("quang-ninh", 3, 2)),
                "lang-son", List.of(new Shift("lang-son", 6, 5)),
                "lao-cai", List.of(new Shift("cao-bang", 2, 3), new Shift("quang-ninh", 3, 2)),
                "quang-ninh", List.of(),
                "son-la", List.of(new Shift("cao-bang", 2, 3), new Shift("quang-ninh", 3, 2))));
  }

  @Test
  void the_lang_son_shift_is_a_tie_that_the_mean_without_it_makes() {
    // 82 of Lạng Sơn gone, Điện Biên keeps its rank; Lai Châu falls to 89.50 and ties Lạng Sơn
    assertThat(LeaveOneOut.of(SCORES).get("lang-son")).containsExactly(new Shift("lang-son", 6, 5));
  }

  /** Where every unit scores all others, the best one's missing own row must not make it harsh. */
  @Property
  void scorers_of_the_same_mind_have_no_leaning_whoever_is_the_best(
      @ForAll @IntRange(min = 3, max = 9) int units, @ForAll @IntRange(max = 40) int step) {
    List<Given> given = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      for (int scorer = 0; scorer < units; scorer++) {
        if (scorer != unit) {
          given.add(new Given("u" + unit, "u" + scorer, BigDecimal.valueOf(50L + unit * step)));
        }
      }
    }
    assertThat(Severity.of(given).leaning().values())
        .allSatisfy(leaning -> assertThat(leaning).isZero());
  }

  @Test
  void equal_halves_of_opposite_scorers_print_as_the_same_figure() {
    Severity.Result result = Severity.of(scores("a x 80, a y 80.25", "b z 70.25, b w 70"));

    assertThat(result.leaning())
        .containsEntry("x", points("-0.13"))
        .containsEntry("y", points("0.13"))
        .containsEntry("z", points("0.13"))
        .containsEntry("w", points("-0.13"));
  }

  /** A ring of scorers whose leanings are all -0.125 or 0.125, whatever comes between them. */
  @Property
  void a_leaning_of_an_eighth_is_found_exactly_under_any_assignment(
      @ForAll @IntRange(min = 2, max = 12) int pairs,
      @ForAll @IntRange(min = 1, max = 5) int apart) {
    int scorers = 2 * pairs;
    List<Given> given = new ArrayList<>();
    for (int unit = 0; unit < scorers; unit++) {
      for (int scorer :
          new TreeSet<>(List.of(unit, (unit + 1) % scorers, (unit + apart) % scorers))) {
        given.add(
            new Given(
                "u" + unit, "s" + scorer, new BigDecimal(scorer % 2 == 0 ? "90.125" : "89.875")));
      }
    }
    assertThat(Severity.of(given).leaning())
        .allSatisfy(
            (scorer, leaning) ->
                assertThat(leaning)
                    .isEqualTo(
                        points(Integer.parseInt(scorer.substring(1)) % 2 == 0 ? "0.13" : "-0.13")));
  }

  @Test
  void scorers_that_no_common_report_links_are_not_compared() {
    Severity.Result apart = Severity.of(scores("a x 90, a y 80", "b z 10, b w 20"));
    assertThat(apart.leaning())
        .containsEntry("x", points("5.00"))
        .containsEntry("y", points("-5.00"))
        .containsEntry("z", points("-5.00"))
        .containsEntry("w", points("5.00"));
    assertThat(apart.corrected())
        .containsEntry("a", points("85.00"))
        .containsEntry("b", points("15.00"));
  }

  @Test
  void a_report_that_only_one_scored_is_left_out_where_he_is() {
    assertThat(LeaveOneOut.of(scores("a x 90", "b x 80, b y 70", "c y 75")))
        .containsEntry("x", List.of(new Shift("b", 1, 2)));
  }

  @Test
  void without_scores_there_is_no_advice() {
    assertThat(Severity.of(List.of()).leaning()).isEmpty();
    assertThat(LeaveOneOut.of(List.of())).isEmpty();
  }

  private static List<Given> scores(String... lines) {
    return Arrays.stream(lines)
        .flatMap(line -> Arrays.stream(line.split(", ")))
        .map(entry -> entry.split(" "))
        .map(parts -> new Given(parts[0], parts[1], new BigDecimal(parts[2])))
        .toList();
  }

  private static BigDecimal points(String text) {
    return new BigDecimal(text);
  }
}
