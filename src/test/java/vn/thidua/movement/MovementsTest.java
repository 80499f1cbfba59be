package vn.thidua.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
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
import org.springframework.dao.DuplicateKeyException;
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
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

@DataJdbcTest
@Import({
  Movements.class,
  MovementFacts.Reader.class,
  LaunchMovement.class,
  AcknowledgeMovement.class,
  ReportMovement.class,
  MovementsTest.Around.class,
  WordsSettings.class
})
class MovementsTest {

  private static final Instant NOW = Instant.parse("2016-02-01T02:00:00Z");
  private static final Actor HEAD = new Actor("lan", Set.of("lao-cai.director"));
  private static final Actor OTHER = new Actor("an", Set.of("cao-bang.director"));
  private static final long YEAR = 7;

  @Autowired LaunchMovement launch;
  @Autowired AcknowledgeMovement acknowledge;
  @Autowired ReportMovement report;
  @Autowired Movements movements;
  @Autowired JdbcTemplate jdbc;
  @MockitoSpyBean MovementRecords records;
  @MockitoBean AwardYears years;
  @MockitoBean Roster roster;
  @MockitoBean Organisation organisation;

  @BeforeEach
  void anOpenYearLedByLaoCai() {
    AwardYear open = year(YEAR, 2016, YearState.OPEN);
    AwardYear closed = year(6, 2015, YearState.CLOSED);
    when(years.requireOpen(YEAR)).thenReturn(open);
    when(years.requireOpen(6)).thenThrow(new Refusal("year.notOpen"));
    when(years.get(YEAR)).thenReturn(open);
    when(years.asOpened(YEAR)).thenReturn(open);
    when(years.ofUnit("lao-cai")).thenReturn(List.of(open, closed));
    when(years.ofUnit("cao-bang")).thenReturn(List.of(open, closed));
    when(years.members(YEAR))
        .thenReturn(
            Map.of(
                "cao-bang",
                new MemberUnit(
                    "cao-bang", "Sở Ngoại vụ tỉnh Cao Bằng", "Cao Bằng", UnitType.DEPARTMENT)));
    when(roster.head(YEAR)).thenReturn("lao-cai.director");
    when(organisation.clusterName("cum-1")).thenReturn("Cụm thi đua số 1");
    when(organisation.personName("lan")).thenReturn("Trần Thị Lan, Giám đốc");
    when(organisation.personName("an")).thenReturn("Nguyễn Văn An, Giám đốc");
  }

  @Test
  void the_head_launches_movements_that_are_numbered_within_the_year() {
    StartWork.Start first = launch.begin(HEAD, aMovement());
    StartWork.Start second = launch.begin(HEAD, aMovement());

    assertThat(first.businessKey()).isEqualTo("cum-1/2016/phong-trao-1");
    assertThat(second.businessKey()).isEqualTo("cum-1/2016/phong-trao-2");
    assertThat(first.variables()).containsOnlyKeys("awardYear", "movement");
    assertThat(movements.ofYear(YEAR))
        .extracting(MovementSummary::number, MovementSummary::units, MovementSummary::acknowledged)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 2, 0),
            org.assertj.core.groups.Tuple.tuple(2, 2, 0));
  }

  @Test
  void only_the_head_launches_and_only_in_an_open_year() {
    assertThatThrownBy(() -> launch.begin(OTHER, aMovement()))
        .hasMessage("movement.onlyHeadLaunches");
    assertThatThrownBy(
            () ->
                launch.begin(
                    HEAD,
                    new LaunchMovement.Input(
                        6L, "x", "y", LocalDate.of(2015, 1, 1), LocalDate.of(2015, 2, 1))))
        .hasMessage("year.notOpen");
  }

  @Test
  void a_period_that_runs_backwards_is_refused_beside_its_field() {
    assertRefusedAt("endsOn", LocalDate.of(2016, 3, 2), LocalDate.of(2016, 3, 1));
    launch.begin(HEAD, aMovement(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)));
    launch.begin(HEAD, aMovement(LocalDate.of(2016, 5, 1), LocalDate.of(2016, 5, 1)));
  }

  @Test
  void a_movement_is_due_in_the_last_second_of_its_last_day() {
    long id = launched();

    assertThat(movements.endsOn(id)).isEqualTo(Date.from(Instant.parse("2016-05-19T16:59:59Z")));
  }

  @Test
  void the_form_offers_the_head_his_open_years_and_others_none() {
    launched();

    LaunchMovement.View offered = launch.view(HEAD);
    assertThat(offered.years()).hasSize(1);
    assertThat(offered.years().get(0).name()).isEqualTo("Cụm thi đua số 1 – năm 2016");
    assertThat(offered.years().get(0).launched()).hasSize(1);
    assertThat(offered.input()).containsEntry("awardYear", YEAR);
    assertThat(launch.view(OTHER).years()).isEmpty();
    assertThat(launch.view(new Actor("x", Set.of())).input()).isEmpty();
  }

  @Test
  void a_unit_acknowledges_then_reports_each_once() {
    WorkItem item = item(launched(), "cao-bang");
    assertThatThrownBy(() -> report.perform(item, new ReportMovement.Input("Đã làm")))
        .hasMessage("movement.notYetAcknowledged");

    acknowledge.perform(item, new AcknowledgeMovement.Input(true));
    assertThatThrownBy(() -> acknowledge.perform(item, new AcknowledgeMovement.Input(true)))
        .hasMessage("movement.alreadyAcknowledged");

    report.perform(item, new ReportMovement.Input("Đã làm"));
    assertThatThrownBy(() -> report.perform(item, new ReportMovement.Input("Lần nữa")))
        .hasMessage("movement.alreadyReported");

    assertThat(movements.ofYear(YEAR))
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(summary.units()).isEqualTo(2);
              assertThat(summary.acknowledged()).isEqualTo(1);
              assertThat(summary.reported()).isEqualTo(1);
              assertThat(summary.launchedAt()).isEqualTo(NOW);
            });
  }

  @Test
  void an_acknowledgement_has_to_be_ticked_and_a_stranger_has_no_part() {
    long id = launched();
    assertThatThrownBy(
            () -> acknowledge.perform(item(id, "cao-bang"), new AcknowledgeMovement.Input(false)))
        .asInstanceOf(type(Refusal.class))
        .returns("acknowledged", Refusal::field);
    assertThatThrownBy(
            () -> acknowledge.perform(item(id, "hue"), new AcknowledgeMovement.Input(true)))
        .hasMessage("movement.notCalledUpon");
  }

  @Test
  void the_facts_name_people_and_units() {
    WorkItem item = item(launched(), "cao-bang");
    acknowledge.perform(item, new AcknowledgeMovement.Input(true));

    MovementFacts facts = report.view(item);
    assertThat(facts.unit()).isEqualTo("Sở Ngoại vụ tỉnh Cao Bằng");
    assertThat(facts.launchedBy()).isEqualTo("Trần Thị Lan, Giám đốc");
    assertThat(facts.acknowledgedBy()).isEqualTo("Nguyễn Văn An, Giám đốc");
    assertThat(facts.acknowledgedAt()).isEqualTo(NOW);
  }

  @Test
  void the_database_holds_one_number_per_year() {
    launched();
    assertThatThrownBy(() -> insertNumberOne()).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void of_two_launched_at_the_same_time_one_is_asked_to_try_again() {
    launched();
    doReturn(1).when(records).nextNumber(YEAR);
    assertThatThrownBy(this::launched).hasMessage("movement.launchedAtTheSameTime");
  }

  @Test
  void the_database_holds_one_part_per_unit() {
    long id = launched();
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "insert into participation (movement, unit) values (?, 'cao-bang')", id))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void the_database_holds_no_report_before_the_acknowledgement() {
    launched();
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "update participation set report = 'x', reported_by = 'y', reported_at ="
                        + " current_timestamp"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private int insertNumberOne() {
    return jdbc.update(
        "insert into movement (award_year, running_number, theme, occasion, starts_on, ends_on,"
            + " launched_by, launched_at) values (?, 1, 'x', 'y', date '2016-01-01',"
            + " date '2016-01-02', 'z', current_timestamp)",
        YEAR);
  }

  private void assertRefusedAt(String field, LocalDate from, LocalDate to) {
    assertThatThrownBy(() -> launch.begin(HEAD, aMovement(from, to)))
        .asInstanceOf(type(Refusal.class))
        .returns(field, Refusal::field);
  }

  private long launched() {
    return (Long) launch.begin(HEAD, aMovement()).variables().get("movement");
  }

  private static LaunchMovement.Input aMovement() {
    return aMovement(LocalDate.of(2016, 2, 3), LocalDate.of(2016, 5, 19));
  }

  private static LaunchMovement.Input aMovement(LocalDate from, LocalDate to) {
    return new LaunchMovement.Input(
        YEAR, "Thi đua lập thành tích", "126 năm ngày sinh Chủ tịch Hồ Chí Minh", from, to);
  }

  private static WorkItem item(long movement, String unit) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(ProcessVariables.AWARD_YEAR.name(), YEAR);
    variables.put(ProcessVariables.MOVEMENT.name(), movement);
    variables.put(ProcessVariables.UNIT.name(), unit);
    return new WorkItem("t", "work", "cum-1/2016/phong-trao-1", OTHER, variables);
  }

  private static AwardYear year(long id, int number, YearState state) {
    return new AwardYear(
        id,
        "cum-1",
        number,
        state,
        "lao-cai",
        List.of("lang-son"),
        List.of("cao-bang", "lao-cai"),
        Map.of());
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Around {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
  }
}
