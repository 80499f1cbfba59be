package vn.thidua.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.decision.DecisionCase.asProposed;
import static vn.thidua.decision.DecisionCase.departing;
import static vn.thidua.decision.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.decision.DecisionCase;
import vn.thidua.decision.Decisions;
import vn.thidua.decision.MinistryTest;
import vn.thidua.decision.examination.MinistryScore;
import vn.thidua.decision.outcome.YearOutcome.UnitOutcome;
import vn.thidua.dossier.ReferenceCase;
import vn.thidua.report.ReportState;
import vn.thidua.review.Verdict;
import vn.thidua.rights.Actor;
import vn.thidua.year.Award;
import vn.thidua.year.YearState;

@MinistryTest
class YearOutcomesTest {

  private static final Actor MEMBER = in("ha-giang.officer");
  private static final Actor REFUSED_MEMBER = in("lai-chau.director");
  private static final Actor MINISTER = in("ministry.minister");
  private static final Actor ADMINISTRATOR = in("camunda-admin");

  @Autowired DecisionCase ministry;
  @Autowired ReferenceCase reference;
  @Autowired Decisions decisions;
  @Autowired YearOutcomes outcomes;

  @BeforeEach
  void the_cluster_has_done_its_part() {
    reference.begins();
  }

  @Test
  void the_reference_case_comes_out_as_it_was() {
    decisions.publish(ministry.issued(asProposed()));

    YearOutcome outcome = of(MEMBER);

    assertThat(outcome.leaders().headUnit()).isEqualTo("lao-cai");
    assertThat(outcome.leaders().nextHeadUnit()).isEqualTo("ha-giang");
    assertThat(outcome.plansRegistered()).isEqualTo(outcome.unitCount()).isEqualTo(4);
    assertThat(outcome.progress().decisionNumber()).isEqualTo("12/QĐ-BNG");
    assertThat(outcome.progress().decidedOn()).isEqualTo(LocalDate.of(2016, 12, 29));
    assertThat(outcome.leaders().nextYearState()).isNull();
    UnitOutcome caoBang = unit(outcome, "cao-bang");
    assertThat(caoBang.name()).isEqualTo("Sở Ngoại vụ tỉnh Cao Bằng");
    assertThat(caoBang.work().reportVersions()).isEqualTo(2);
    assertThat(caoBang.work().reportState()).isEqualTo(ReportState.ACCEPTED);
    assertThat(caoBang.score().settledScore()).isEqualByComparingTo("96.25");
    assertThat(caoBang.score().rank()).isEqualTo(2);
    assertThat(caoBang.score().eligibility().verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(caoBang.votes())
        .containsExactly(
            new YearOutcome.Votes(1, ReferenceCase.line("cao-bang", Award.FLAG, 7, 1, 0, "đạt")));
    assertThat(caoBang.proposedAward()).isEqualTo(Award.FLAG);
    assertThat(caoBang.word().awardedAward()).isEqualTo(Award.FLAG);
    assertThat(unit(outcome, "lai-chau").word().awardedAward()).isEqualTo(Award.CERTIFICATE);
    assertThat(unit(outcome, "ha-giang"))
        .matches(each -> each.proposedAward() == null && each.word().awardedAward() == null)
        .matches(
            each ->
                each.score().eligibility().verdict() == Verdict.ON_HOLD
                    && "R5".equals(each.score().eligibility().citation()));
  }

  @Test
  void the_state_of_the_next_year_is_told() {
    reference.yearIs(ReferenceCase.NEXT_YEAR, 2017, YearState.PLANNED);

    assertThat(of(MEMBER).leaders().nextYearState()).isEqualTo(YearState.PLANNED);
  }

  @Test
  void before_the_minutes_are_signed_nobody_is_told_scores_or_votes() {
    reference.minutesAreNotSigned();

    for (Actor reader : Set.of(MEMBER, MINISTER, ADMINISTRATOR)) {
      assertThat(of(reader).progress().minutesSigned()).isFalse();
      assertThat(of(reader).units())
          .allMatch(each -> each.score().settledScore() == null && each.score().rank() == null)
          .allMatch(each -> each.score().eligibility() == null && each.votes().isEmpty())
          .allMatch(each -> each.proposedAward() == null);
    }
    assertThat(unit(of(MEMBER), "lao-cai").work().planRegistered()).isTrue();
  }

  @Test
  void before_publication_the_result_is_the_ministrys_secret() {
    ministry.issued(departing());

    for (Actor reader : Set.of(MEMBER, REFUSED_MEMBER, ADMINISTRATOR)) {
      YearOutcome outcome = of(reader);
      assertThat(outcome.progress().decisionNumber()).isNull();
      assertThat(outcome.progress().decidedOn()).isNull();
      assertThat(outcome.units())
          .allMatch(
              each -> each.word().awardedAward() == null && each.word().refusalReason() == null)
          .allMatch(each -> each.word().ministryScore() == null);
      assertThat(unit(outcome, "lao-cai").proposedAward()).isEqualTo(Award.FLAG);
    }
    assertThat(unit(of(MINISTER), "cao-bang").word().awardedAward()).isEqualTo(Award.CERTIFICATE);
    assertThat(unit(of(MINISTER), "lai-chau").word().ministryScore()).isEqualByComparingTo("-2.5");
    assertThat(of(MINISTER).progress().published()).isFalse();
  }

  @Test
  void the_reason_of_a_refusal_is_told_to_the_unit_and_the_ministry() {
    decisions.publish(ministry.issued(departing()));

    assertThat(unit(of(REFUSED_MEMBER), "lai-chau").word().refusalReason())
        .isEqualTo("Chưa đủ thành tích");
    assertThat(unit(of(MINISTER), "lai-chau").word().refusalReason())
        .isEqualTo("Chưa đủ thành tích");
    assertThat(unit(of(MEMBER), "lai-chau").word().refusalReason()).isNull();
    assertThat(unit(of(MEMBER), "cao-bang").word().awardedAward()).isEqualTo(Award.CERTIFICATE);
    assertThat(unit(of(MEMBER), "lai-chau").word().ministryScore()).isEqualByComparingTo("-2.5");
    assertThat(unit(of(MEMBER), "lai-chau").word().ministryScores()).isEmpty();
    assertThat(unit(of(REFUSED_MEMBER), "lai-chau").word().ministryScores())
        .singleElement()
        .extracting(MinistryScore::reason)
        .isEqualTo("Khai thừa hai đoàn ra.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quang-nam.director", "lao.director", "ministryx.office", "camunda"})
  void a_year_of_others_is_not_there(String group) {
    assertRefused("decision.yearNotVisible", () -> of(in(group)));
    assertThat(outcomes.visibleTo(in(group))).isEmpty();
  }

  @Test
  void a_year_that_never_was_is_not_there() {
    assertRefused("decision.yearNotVisible", () -> outcomes.of(MINISTER, "cum-1", 1999));
  }

  @Test
  void each_reader_finds_his_years_once() {
    VisibleYear year = new VisibleYear("cum-1", "Cụm thi đua số 1", 2016, YearState.OPEN);

    assertThat(outcomes.visibleTo(in("lao-cai.director", "lao-cai.secretary", "cao-bang.officer")))
        .containsExactly(year);
    assertThat(outcomes.visibleTo(MINISTER)).containsExactly(year);
    assertThat(outcomes.visibleTo(ADMINISTRATOR)).containsExactly(year);
  }

  private YearOutcome of(Actor reader) {
    return outcomes.of(reader, "cum-1", 2016);
  }

  private static UnitOutcome unit(YearOutcome outcome, String unit) {
    return outcome.units().stream()
        .filter(each -> each.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static Actor in(String... groups) {
    return new Actor("nguoi-dung", Set.of(groups));
  }
}
