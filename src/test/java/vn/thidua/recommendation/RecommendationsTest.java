package vn.thidua.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.UnitType;
import vn.thidua.rights.Actor;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearState;

@DataJdbcTest
@Import({
  Recommendations.class,
  RecommendationFacts.Reader.class,
  PutRecommendation.class,
  AnswerRecommendation.class,
  AcknowledgeAnswer.class,
  RecommendationsTest.Around.class,
  WordsSettings.class
})
class RecommendationsTest {

  private static final Instant NOW = Instant.parse("2016-06-01T02:00:00Z");
  private static final Actor OFFICER = new Actor("mai", Set.of("lao-cai.officer"));
  private static final Actor MINISTRY = new Actor("cuc", Set.of("ministry.local-affairs"));
  private static final long YEAR = 7;

  @Autowired PutRecommendation put;
  @Autowired AnswerRecommendation answer;
  @Autowired AcknowledgeAnswer acknowledge;
  @Autowired Recommendations recommendations;
  @Autowired JdbcTemplate jdbc;
  @MockitoSpyBean RecommendationRecords records;
  @MockitoBean AwardYears years;
  @MockitoBean Organisation organisation;

  @BeforeEach
  void anOpenYearOfLaoCai() {
    AwardYear open = year(YEAR, 2016, YearState.OPEN);
    when(years.requireOpen(YEAR)).thenReturn(open);
    when(years.requireOpen(6)).thenThrow(new Refusal("year.notOpen"));
    when(years.get(YEAR)).thenReturn(open);
    when(years.asOpened(YEAR)).thenReturn(open);
    when(years.ofUnit("lao-cai")).thenReturn(List.of(open, year(6, 2015, YearState.CLOSED)));
    when(years.members(YEAR))
        .thenReturn(
            Map.of(
                "lao-cai",
                new MemberUnit(
                    "lao-cai", "Sở Ngoại vụ tỉnh Lào Cai", "Lào Cai", UnitType.DEPARTMENT)));
    when(organisation.clusterName("cum-1")).thenReturn("Cụm thi đua số 1");
    when(organisation.personName("mai")).thenReturn("Lê Thị Mai, Chuyên viên");
    when(organisation.personName("cuc")).thenReturn("Phạm Văn Cúc, Cục trưởng");
  }

  @Test
  void a_unit_puts_recommendations_that_are_numbered_per_unit_and_year() {
    StartWork.Start first = put.begin(OFFICER, anObstacle());
    StartWork.Start second = put.begin(OFFICER, anObstacle());

    assertThat(first.businessKey()).isEqualTo("cum-1/2016/lao-cai/kien-nghi-1");
    assertThat(second.businessKey()).isEqualTo("cum-1/2016/lao-cai/kien-nghi-2");
    assertThat(first.variables()).containsOnlyKeys("awardYear", "unit", "recommendation");
  }

  @Test
  void a_director_puts_one_too() {
    Actor director = new Actor("lan", Set.of("lao-cai.director"));

    assertThat(put.begin(director, anObstacle()).variables()).containsEntry("unit", "lao-cai");
  }

  @Test
  void nobody_speaks_for_another_unit_or_in_a_year_that_is_not_open_or_not_his() {
    Actor neighbour = new Actor("x", Set.of("cao-bang.officer", "lao-cai.secretary"));
    assertThatThrownBy(() -> put.begin(neighbour, anObstacle()))
        .asInstanceOf(type(Refusal.class))
        .returns("unit", Refusal::field);
    assertThatThrownBy(() -> put.begin(OFFICER, input(6L, "lao-cai"))).hasMessage("year.notOpen");
    Actor stranger = new Actor("y", Set.of("hue.officer"));
    assertThatThrownBy(() -> put.begin(stranger, input(YEAR, "hue")))
        .hasMessage("recommendation.notAMember");
  }

  @Test
  void the_form_offers_ones_own_units_and_open_years_and_chooses_what_is_the_only_one() {
    PutRecommendation.View offered = put.view(OFFICER);
    assertThat(offered.units())
        .containsExactly(new PutRecommendation.Unit("lao-cai", "Sở Ngoại vụ tỉnh Lào Cai"));
    assertThat(offered.years())
        .containsExactly(
            new PutRecommendation.Year(YEAR, "Cụm thi đua số 1 – năm 2016", "lao-cai"));
    assertThat(offered.input()).containsEntry("unit", "lao-cai").containsEntry("awardYear", YEAR);
    assertThat(put.view(MINISTRY).units()).isEmpty();
  }

  @Test
  void it_is_answered_and_acknowledged_each_once_and_in_this_order() {
    WorkItem unit = item(OFFICER, put.begin(OFFICER, anObstacle()));
    WorkItem ministry = item(MINISTRY, unit.get(ProcessVariables.RECOMMENDATION));
    assertThatThrownBy(() -> acknowledge.perform(unit, new AcknowledgeAnswer.Input(true)))
        .hasMessage("recommendation.notYetAnswered");

    answer.perform(ministry, new AnswerRecommendation.Input("Đã bố trí kinh phí."));
    assertThatThrownBy(
            () -> answer.perform(ministry, new AnswerRecommendation.Input("Trả lời khác")))
        .hasMessage("recommendation.alreadyAnswered");

    assertThatThrownBy(() -> acknowledge.perform(unit, new AcknowledgeAnswer.Input(false)))
        .asInstanceOf(type(Refusal.class))
        .returns("acknowledged", Refusal::field);
    acknowledge.perform(unit, new AcknowledgeAnswer.Input(true));
    assertThatThrownBy(() -> acknowledge.perform(unit, new AcknowledgeAnswer.Input(true)))
        .hasMessage("recommendation.alreadyAcknowledged");

    assertThat(recommendations.ofYear(YEAR))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(Kind.OBSTACLE);
              assertThat(it.answer()).isEqualTo("Đã bố trí kinh phí.");
              assertThat(it.putAt()).isEqualTo(NOW);
              assertThat(it.answeredAt()).isEqualTo(NOW);
              assertThat(it.acknowledgedAt()).isEqualTo(NOW);
            });
  }

  @Test
  void the_facts_name_people_and_units() {
    WorkItem unit = item(OFFICER, put.begin(OFFICER, anObstacle()));
    answer.perform(
        item(MINISTRY, unit.get(ProcessVariables.RECOMMENDATION)),
        new AnswerRecommendation.Input("Đồng ý"));

    RecommendationFacts facts = acknowledge.view(unit);
    assertThat(facts.unit()).isEqualTo("Sở Ngoại vụ tỉnh Lào Cai");
    assertThat(facts.putBy()).isEqualTo("Lê Thị Mai, Chuyên viên");
    assertThat(facts.answeredBy()).isEqualTo("Phạm Văn Cúc, Cục trưởng");
  }

  @Test
  void of_two_put_at_the_same_time_one_is_asked_to_try_again() {
    put.begin(OFFICER, anObstacle());
    doReturn(1).when(records).nextNumber(YEAR, "lao-cai");
    assertThatThrownBy(() -> put.begin(OFFICER, anObstacle()))
        .hasMessage("recommendation.putAtTheSameTime");
  }

  @Test
  void the_database_holds_no_acknowledgement_before_the_answer() {
    put.begin(OFFICER, anObstacle());
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "update recommendation set acknowledged_by = 'x', acknowledged_at ="
                        + " current_timestamp"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private static PutRecommendation.Input anObstacle() {
    return input(YEAR, "lao-cai");
  }

  private static PutRecommendation.Input input(long year, String unit) {
    return new PutRecommendation.Input(
        year, unit, Kind.OBSTACLE, "Thiếu kinh phí", "Kinh phí đối ngoại chưa được cấp đủ.");
  }

  private static WorkItem item(Actor actor, StartWork.Start start) {
    return item(actor, (Long) start.variables().get("recommendation"));
  }

  private static WorkItem item(Actor actor, long recommendation) {
    return new WorkItem(
        "t",
        "work",
        "cum-1/2016/lao-cai/kien-nghi-1",
        actor,
        Map.of("recommendation", recommendation));
  }

  private static AwardYear year(long id, int number, YearState state) {
    return new AwardYear(
        id, "cum-1", number, state, "lao-cai", List.of(), List.of("lao-cai"), Map.of());
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Around {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
  }
}
