package vn.thidua.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.recommendation.Kind;
import vn.thidua.report.Narrative;
import vn.thidua.report.Narrative.Issue;
import vn.thidua.report.Passage;
import vn.thidua.report.SelfScore;
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

    assertThat(refusal.messageKey()).isEqualTo("criteria.outOfBounds");
    assertThat(refusal.field()).isEqualTo("scores[1].actual");
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
        .isEqualTo("criteria.scoredTwice");
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
        .isEqualTo("criteria.unknown");
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
    assertThat(content.hash(1, "lao-cai", 1, List.of()))
        .isNotEqualTo(content.hash(1, "lao-cai", 2, List.of()))
        .isNotEqualTo(content.hash(1, "cao-bang", 1, List.of()))
        .isNotEqualTo(content.hash(2, "lao-cai", 1, List.of()))
        .isNotEqualTo(content.hash(1, "lao-cai", 1, List.of("1.1 abc")));
  }

  @Test
  void the_hash_holds_figures_passages_and_issues() {
    ReportContent bare = with(Map.of(), List.of(), Facts.NONE);
    assertThat(
            List.of(
                with(Map.of(Passage.PARTY, "x"), List.of(), Facts.NONE),
                with(Map.of(Passage.MOVEMENTS, "x"), List.of(), Facts.NONE),
                with(Map.of(), List.of(new Issue(Kind.OBSTACLE, "x", "y")), Facts.NONE),
                with(Map.of(), List.of(new Issue(Kind.RECOMMENDATION, "x", "y")), Facts.NONE),
                with(Map.of(), List.of(), Facts.of(null, BigDecimal.ONE, null)),
                with(Map.of(), List.of(), Facts.of(BigDecimal.ONE, null, null))))
        .extracting(each -> each.hash(1, "u", 1, List.of()))
        .doesNotHaveDuplicates()
        .doesNotContain(bare.hash(1, "u", 1, List.of()));
  }

  private static ReportContent with(
      Map<Passage, String> passages, List<Issue> issues, Facts facts) {
    return new ReportContent(
        new Narrative("a", passages, issues),
        List.of(new SelfScore("1.1", ScoringRule.NOTHING, "", facts)));
  }

  @Test
  void points_follow_from_the_facts_and_only_the_facts_asked_for_are_kept() {
    Criterion share = share(Set.of(Scorer.UNIT), false);
    ReportContent content = of(List.of(share), Set.of(), stated("1", "8", "5", "3", ""));

    assertThat(content.total()).isEqualTo("6.25");
    assertThat(content.scores().get(0).facts())
        .isEqualTo(Facts.of(new BigDecimal("8"), new BigDecimal("5"), null));
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> of(List.of(share), Set.of(), stated("1", null, "5", null, "")));
    assertThat(refusal.field()).isEqualTo("scores[0].target");
  }

  @Test
  void points_that_need_a_document_carry_one_or_a_reason() {
    List<Criterion> table = List.of(share(Set.of(Scorer.UNIT), true));
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> of(table, Set.of(), stated("1", "8", "5", null, "")))
                .messageKey())
        .isEqualTo("report.noteMissing");
    assertThat(of(table, Set.of("1"), stated("1", "8", "5", null, ""))).isNotNull();
    assertThat(of(table, Set.of(), stated("1", "8", "5", null, "why not"))).isNotNull();
    assertThat(of(table, Set.of(), stated("1", "8", "0", null, ""))).isNotNull();
  }

  @Test
  void what_only_others_score_counts_nothing_and_must_not_be_stated() {
    List<Criterion> table = List.of(share(Set.of(Scorer.CLUSTER), false));
    assertThat(of(table, Set.of()).total()).isEqualTo("0.00");
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> of(table, Set.of(), stated("1", "8", "5", null, "")))
                .messageKey())
        .isEqualTo("report.criterionNotYours");
  }

  @Test
  void two_issues_of_the_same_name_are_refused() {
    Issue issue = new Issue(Kind.OBSTACLE, "x", "y");
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () ->
                        ReportContent.of(
                            new Narrative("a", Map.of(), List.of(issue, issue)),
                            List.of(),
                            List.of(),
                            Set.of()))
                .field())
        .isEqualTo("issues[1].subject");
  }

  private static Criterion share(Set<Scorer> scorers, boolean evidence) {
    return new Criterion(
        "1",
        "group",
        "name",
        new ScoringRule.Proportional(BigDecimal.TEN, new BigDecimal("11")),
        false,
        "cases",
        scorers,
        evidence);
  }

  private static ReportContent of(
      List<Criterion> table, Set<String> proved, ReportInput.Score... stated) {
    return ReportContent.of(
        new Narrative("a", Map.of(), List.of()), List.of(stated), table, proved);
  }

  private static ReportInput.Score stated(
      String criterion, String target, String actual, String violations, String note) {
    return new ReportInput.Score(
        criterion, number(target), number(actual), number(violations), note);
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  @Test
  void moving_text_from_one_part_to_the_next_changes_the_hash() {
    assertThat(narrative("ab", "c").hash(1, "u", 1, List.of()))
        .isNotEqualTo(narrative("a", "bc").hash(1, "u", 1, List.of()));
  }

  private static ReportContent narrative(String achievements, String situation) {
    return new ReportContent(
        new Narrative(achievements, Map.of(Passage.SITUATION, situation), List.of()), List.of());
  }

  private static String hash(String points, String note) {
    return content(score("1.1", points, note), score("1.2", "0", ""), score("5", "0", ""))
        .hash(1, "lao-cai", 1, List.of());
  }

  private static Refusal refusal(ReportInput.Score... scores) {
    return catchThrowableOfType(Refusal.class, () -> content(scores));
  }

  private static ReportContent content(ReportInput.Score... scores) {
    return of(TABLE, Set.of(), scores);
  }

  private static ReportInput.Score score(String criterion, String points, String note) {
    return stated(criterion, null, points, null, note);
  }

  private static Criterion criterion(String code, String min, String max) {
    return Criterion.judged(code, "group", "name", new BigDecimal(min), new BigDecimal(max));
  }
}
