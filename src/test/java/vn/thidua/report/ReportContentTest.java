package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportVersion.SelfScore;
import vn.thidua.workflow.Refusal;

class ReportContentTest {

  private static final List<Criterion> TABLE =
      List.of(criterion("1.1", "0", "10"), criterion("1.2", "0", "5.5"), criterion("5", "-4", "0"));

  @Test
  void scores_are_kept_in_the_order_of_the_table_and_added_exactly() {
    ReportContent content =
        content(score("5", "-0.1", "late"), score("1.2", "0.2", "x"), score("1.1", "9.9", "y"));

    assertThat(content.scores())
        .extracting(SelfScore::criterion)
        .containsExactly("1.1", "1.2", "5");
    assertThat(content.total()).isEqualTo("10.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5.5", "0.00"})
  void points_on_the_bounds_are_taken(String points) {
    assertThat(content(score("1.1", "0", ""), score("1.2", points, "x"), score("5", "0", "")))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "5.51", "99999"})
  void points_beyond_the_bounds_are_refused_beside_their_field(String points) {
    Refusal refusal =
        refusal(score("1.1", "0", ""), score("1.2", points, "x"), score("5", "0", ""));

    assertThat(refusal.messageKey()).isEqualTo("report.pointsOutOfRange");
    assertThat(refusal.field()).isEqualTo("scores[1].points");
  }

  @Test
  void points_without_the_fact_they_follow_from_are_refused() {
    Refusal refusal = refusal(score("1.1", "3", " "), score("1.2", "0", ""), score("5", "0", ""));

    assertThat(refusal.messageKey()).isEqualTo("report.noteMissing");
    assertThat(refusal.field()).isEqualTo("scores[0].note");
  }

  @Test
  void a_criterion_left_out_is_refused() {
    assertThat(refusal(score("1.1", "0", ""), score("5", "0", "")).messageKey())
        .isEqualTo("report.criterionNotScored");
  }

  @Test
  void a_criterion_scored_twice_is_refused() {
    assertThat(refusal(score("1.1", "0", ""), score("1.1", "1", "x")).messageKey())
        .isEqualTo("report.criterionScoredTwice");
  }

  @Test
  void a_criterion_of_another_table_is_refused() {
    assertThat(
            refusal(
                    score("1.1", "0", ""),
                    score("1.2", "0", ""),
                    score("5", "0", ""),
                    score("9", "1", "x"))
                .messageKey())
        .isEqualTo("report.criterionUnknown");
  }

  @Test
  void the_hash_does_not_depend_on_how_points_were_typed() {
    assertThat(hash("9.5", "y")).isEqualTo(hash("9.50", "y")).hasSize(64);
  }

  @Test
  void the_hash_changes_with_every_part() {
    ReportContent content =
        content(score("1.1", "1", "y"), score("1.2", "0", ""), score("5", "0", ""));

    assertThat(hash("9.5", "y")).isNotEqualTo(hash("9.6", "y")).isNotEqualTo(hash("9.5", "z"));
    assertThat(content.hash(1, "lao-cai", 1))
        .isNotEqualTo(content.hash(1, "lao-cai", 2))
        .isNotEqualTo(content.hash(1, "cao-bang", 1))
        .isNotEqualTo(content.hash(2, "lao-cai", 1));
  }

  @Test
  void moving_text_from_one_part_to_the_next_changes_the_hash() {
    List<SelfScore> scores = List.of();

    assertThat(new ReportContent("ab", "c", scores).hash(1, "u", 1))
        .isNotEqualTo(new ReportContent("a", "bc", scores).hash(1, "u", 1));
  }

  private static String hash(String points, String note) {
    return content(score("1.1", points, note), score("1.2", "0", ""), score("5", "0", ""))
        .hash(1, "lao-cai", 1);
  }

  private static Refusal refusal(SelfScore... scores) {
    return catchThrowableOfType(Refusal.class, () -> content(scores));
  }

  private static ReportContent content(SelfScore... scores) {
    return ReportContent.of("achievements", "", List.of(scores), TABLE);
  }

  private static SelfScore score(String criterion, String points, String note) {
    return new SelfScore(criterion, new BigDecimal(points), note);
  }

  private static Criterion criterion(String code, String min, String max) {
    return Criterion.judged(code, "group", "name", new BigDecimal(min), new BigDecimal(max));
  }
}
