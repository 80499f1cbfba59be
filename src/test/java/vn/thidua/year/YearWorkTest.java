package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Kind;
import vn.thidua.criteria.sheet.CriteriaSheet;
import vn.thidua.rights.Actor;
import vn.thidua.spreadsheet.Workbooks;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork.Start;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.handover.AcceptHandover;
import vn.thidua.year.handover.ConfirmHandover;
import vn.thidua.year.handover.NextYear;
import vn.thidua.year.handover.ReceiveAward;
import vn.thidua.year.handover.StartYearCancellation;
import vn.thidua.year.handover.YearStop;
import vn.thidua.year.opening.ImportCriteria;
import vn.thidua.year.opening.OpenYear;
import vn.thidua.year.opening.StartYear;
import vn.thidua.year.pact.RegisterPlan;
import vn.thidua.year.pact.SignNextPact;
import vn.thidua.year.pact.SignPact;

@DataJdbcTest
@Import(YearSlice.class)
class YearWorkTest {

  private static final Kind[] SIX_KINDS =
      EnumSet.complementOf(EnumSet.of(Kind.JUDGED)).toArray(Kind[]::new);

  private static final Actor LAO_CAI = director("lao-cai");
  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));
  private static final Actor CAO_BANG = director("cao-bang");

  @Autowired OrganisationImport organisationImport;
  @Autowired Organisation organisation;
  @Autowired AwardYears years;
  @Autowired Roster roster;
  @Autowired YearCalendar calendar;
  @Autowired StartYear startYear;
  @Autowired OpenYear openYear;
  @Autowired SignPact signPact;
  @Autowired RegisterPlan registerPlan;
  @Autowired ReceiveAward receiveAward;
  @Autowired SignNextPact signNextPact;
  @Autowired ConfirmHandover confirmHandover;
  @Autowired AcceptHandover acceptHandover;
  @Autowired ImportCriteria importCriteria;
  @Autowired CriteriaSheet criteriaSheet;
  @Autowired StartYearCancellation startYearCancellation;
  @Autowired YearStop stop;
  @Autowired NextYear nextYear;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void anOrganisation() {
    clearInvocations(runtime);
    organisationImport.importFiles(OrganisationFiles.in("organisation/reference"));
    organisationImport.importFiles(OrganisationFiles.in("organisation/second"));
  }

  @Test
  void the_appointed_head_plans_the_year_and_nobody_else() {
    assertThat(startYear.view(LAO_CAI).choices())
        .extracting(StartYear.Choice::key)
        .containsExactly("cum-1/2016");
    assertThat(startYear.view(CAO_BANG).choices()).isEmpty();

    Start start = startYear.begin(LAO_CAI, new StartYear.Input("cum-1/2016"));

    assertThat(start.businessKey()).isEqualTo("cum-1/2016");
    assertThat(start.variables()).containsEntry("pactSigned", false).containsKey("awardYear");
    assertThat(years.find("cum-1", 2016).orElseThrow().state()).isEqualTo(YearState.PLANNED);
    assertThat(startYear.view(LAO_CAI).choices()).isEmpty();
    refuses(
        "year.notYoursToPlan", () -> startYear.begin(LAO_CAI, new StartYear.Input("cum-1/2016")));
    refuses(
        "year.notYoursToPlan", () -> startYear.begin(LAO_CAI, new StartYear.Input("cum-2/2016")));
  }

  @Test
  void the_form_proposes_dates_and_quotas_that_are_accepted_as_they_stand() {
    long id = aPlannedYear();
    OpenYear.View view = openYear.view(item(id, LAO_CAI));

    assertThat(view.year().cluster()).isEqualTo("Cụm thi đua số 1");
    assertThat(view.year().head()).isEqualTo("Sở Ngoại vụ tỉnh Lào Cai");
    assertThat(view.members()).hasSize(8);
    assertThat(view.rules()).hasSize(6).noneMatch(text -> text.contains("{"));
    assertThat(view.input().phases().get(Phase.REPORT.ordinal()).dueOn()).isEqualTo("2016-12-05");

    WorkItem item = item(id, LAO_CAI);
    openYear.perform(item, view.input());

    AwardYear year = years.requireOpen(id);
    assertThat(year.quotas()).containsEntry(Award.FLAG, 2).containsEntry(Award.CERTIFICATE, 1);
    assertThat(year.units()).hasSize(8).startsWith("cao-bang", "dien-bien");
    assertThat(item.facts()).containsEntry("pactSigned", false);
    refuses("year.alreadyOpened", () -> openYear.perform(item(id, LAO_CAI), view.input()));
  }

  @Test
  void dates_out_of_order_or_past_and_too_large_quotas_are_refused() {
    long id = aPlannedYear();
    OpenYear.Input good = openYear.view(item(id, LAO_CAI)).input();

    refuses(
        "year.datesNotInOrder",
        () -> open(id, due(good, Phase.REPORT, LocalDate.of(2016, 10, 31))));
    refuses("year.quotaTooLarge", () -> open(id, quotas(good, 8, 1)));
    refuses("year.noQuota", () -> open(id, quotas(good, 0, 0)));
    refuses(
        "year.dateInThePast", () -> open(id, due(good, Phase.PACT, LocalDate.of(2016, 10, 31))));
    assertThat(years.get(id).state()).isEqualTo(YearState.PLANNED);
  }

  @Test
  void rights_follow_the_years_head_and_the_deputy_handles_the_heads_own_case() {
    long id = anOpenYear();

    assertThat(roster.units(id)).hasSize(8);
    assertThat(roster.head(id)).isEqualTo("lao-cai.director");
    assertThat(roster.deputy(id)).isEqualTo("ha-giang.director");
    assertThat(roster.secretary(id)).isEqualTo("lao-cai.secretary");
    assertThat(roster.checker(id, "cao-bang")).isEqualTo("lao-cai.secretary");
    assertThat(roster.checker(id, "lao-cai")).isEqualTo("ha-giang.director");
    assertThat(roster.leaderFor(id, "cao-bang")).isEqualTo("lao-cai.director");
    assertThat(roster.leaderFor(id, "lao-cai")).isEqualTo("ha-giang.director");
    assertThatThrownBy(() -> roster.incomingHead(id)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void work_is_due_at_the_close_of_business_of_its_day() {
    long id = anOpenYear();

    assertThat(calendar.reportDue(id)).isEqualTo("2016-12-05T10:00:00Z");
    assertThat(calendar.handoverDue(id)).isEqualTo("2016-12-31T10:00:00Z");
    assertThat(calendar.termOf("checkReport")).isEqualTo("2016-11-04T10:00:00Z");
    assertThat(calendar.termOf("receiveDossier")).isEqualTo("2016-11-08T10:00:00Z");
  }

  @Test
  void a_pact_is_signed_once() {
    long id = anOpenYear();
    signPact.perform(item(id, CAO_BANG, "cao-bang"), new SignPact.Input("Tiết kiệm 5%"));

    assertThat(years.pledge(id, "cao-bang")).contains("Tiết kiệm 5%");
    assertThat(years.pledge(id, "lao-cai")).isEmpty();
    refuses(
        "year.pactAlreadySigned",
        () -> signPact.perform(item(id, CAO_BANG, "cao-bang"), new SignPact.Input("Khác")));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into pact (cluster_code, year_number, unit_code, pledge, signed_by,
                          signed_at) select cluster_code, year_number, unit_code, pledge,
                          signed_by, signed_at from pact
                        """)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_plan_is_registered_once() {
    long id = anOpenYear();
    registerPlan.perform(item(id, CAO_BANG, "cao-bang"), new RegisterPlan.Input("Kế hoạch"));

    assertThat(years.plan(id, "cao-bang")).contains("Kế hoạch");
    refuses(
        "year.planAlreadyRegistered",
        () -> registerPlan.perform(item(id, CAO_BANG, "cao-bang"), new RegisterPlan.Input("K")));
  }

  @Test
  void a_unit_of_another_cluster_is_refused_and_sees_nothing_of_the_year() {
    long id = anOpenYear();

    refuses(
        "year.notAMember",
        () -> signPact.perform(item(id, LAO_CAI, "nghe-an"), new SignPact.Input("P")));
    assertThat(years.ofUnit("nghe-an")).isEmpty();
    assertThat(years.ofUnit("cao-bang")).extracting(AwardYear::id).containsExactly(id);
    refuses("year.unknown", () -> years.get(id + 1000));
  }

  @Test
  void a_planned_year_accepts_no_work_yet() {
    long id = aPlannedYear();

    refuses(
        "year.notOpened",
        () -> signPact.perform(item(id, CAO_BANG, "cao-bang"), new SignPact.Input("P")));
  }

  @Test
  void the_sample_table_has_100_standard_points_with_bonus_and_penalty_outside() {
    long id = aPlannedYear();
    CriteriaTable table = years.criteriaTable(id);

    assertThat(table.sample()).isTrue();
    assertThat(table.standardPoints()).isEqualByComparingTo("100");
    assertThat(table.criteria()).extracting(each -> each.rule().kind()).contains(SIX_KINDS);
    assertThat(table.criteria()).filteredOn(Criterion::extra).hasSize(4);
    assertThat(years.rules(id).crossScorers()).isEqualTo(2);
    assertThat(years.rules(id).selfVote()).isTrue();
  }

  @Test
  void an_open_year_keeps_its_criteria_and_a_planned_one_takes_the_newest() {
    long id = aPlannedYear();
    CriteriaTable before = years.criteriaTable(id);
    importCriteria.begin(LAO_CAI, criteria("cum-1", 2016, before));

    CriteriaTable own = years.criteriaTable(id);
    assertThat(own.name()).isEqualTo("Bảng của cụm");
    assertThat(own.version()).isGreaterThan(before.version());
    open(id, openYear.view(item(id, LAO_CAI)).input());
    importCriteria.begin(ADMIN, criteria("cum-1", 2010, before));
    importCriteria.begin(ADMIN, criteria("", 2016, before));
    assertThat(years.criteriaTable(id)).isEqualTo(own);
    refuses(
        "year.notYourCriteria",
        () -> importCriteria.begin(LAO_CAI, criteria("cum-1", 2016, before)));
  }

  @Test
  void criteria_are_imported_by_the_head_for_his_planned_year_or_by_an_administrator() {
    long id = aPlannedYear();
    CriteriaTable table = years.criteriaTable(id);
    refuses(
        "year.notYourCriteria",
        () -> importCriteria.begin(CAO_BANG, criteria("cum-1", 2016, table)));
    refuses("year.notYourCriteria", () -> importCriteria.begin(LAO_CAI, criteria("", 2016, table)));
    refuses(
        "year.notYourCriteria",
        () -> importCriteria.begin(LAO_CAI, criteria("cum-2", 2016, table)));
    assertThat(importCriteria.view(CAO_BANG).clusters()).isEmpty();
    assertThat(importCriteria.view(LAO_CAI).clusters())
        .extracting(ImportCriteria.Choice::code)
        .containsExactly("cum-1");
    assertThat(importCriteria.view(ADMIN).clusters())
        .extracting(ImportCriteria.Choice::code)
        .startsWith("")
        .contains("cum-1", "cum-2");
    refuses(
        "spreadsheet.unreadable",
        () ->
            importCriteria.begin(
                ADMIN, new ImportCriteria.Input("", 2016, "Bảng", "Căn cứ", "không phải Base64")));
  }

  private ImportCriteria.Input criteria(String cluster, int year, CriteriaTable table) {
    return new ImportCriteria.Input(
        cluster,
        year,
        "Bảng của cụm",
        "Quyết định 12",
        Base64.getEncoder().encodeToString(Workbooks.write(List.of(criteriaSheet.of(table)))));
  }

  @Test
  void the_rules_in_force_on_the_years_first_day_hold() {
    organisation.appoint(new Leadership("cum-1", 2025, "ha-giang", List.of("son-la")));
    startYear.begin(director("ha-giang"), new StartYear.Input("cum-1/2025"));

    long id = years.find("cum-1", 2025).orElseThrow().id();
    assertThat(years.rules(id).effectiveFrom()).isEqualTo("2024-01-01");
  }

  @Test
  void the_year_is_handed_over_and_the_next_one_opened_from_it() {
    long id = anOpenYear();
    signAndPlan(id);
    receiveAward.perform(
        item(id, LAO_CAI),
        new ReceiveAward.Input(LocalDate.of(2016, 11, 1), "Lào Cai", "Đã trao Cờ thi đua"));
    assertThat(confirmHandover.view(item(id, LAO_CAI)).openPoints())
        .hasSize(8)
        .contains("Sở Ngoại vụ tỉnh Lào Cai: chưa ký giao ước thi đua năm 2017.");
    years.get(id).units().forEach(unit -> signNext(id, unit));
    assertThat(confirmHandover.view(item(id, LAO_CAI)).openPoints()).isEmpty();

    confirmHandover.perform(item(id, LAO_CAI), successors("ha-giang", "cao-bang", null));
    assertThat(roster.incomingHead(id)).isEqualTo("ha-giang.director");
    assertThat(organisation.leadership("cum-1", 2017)).isEmpty();
    refuses("year.handoverNotAccepted", () -> nextYear.open(id));
    assertThat(acceptHandover.view(item(id, director("ha-giang"))).head())
        .isEqualTo("Sở Ngoại vụ tỉnh Hà Giang");
    acceptHandover.perform(item(id, director("ha-giang")), new AcceptHandover.Input(true));
    refuses(
        "year.handoverAlreadyAccepted",
        () ->
            acceptHandover.perform(item(id, director("ha-giang")), new AcceptHandover.Input(true)));
    nextYear.open(id);

    assertThat(organisation.leadership("cum-1", 2017))
        .contains(new Leadership("cum-1", 2017, "ha-giang", List.of("cao-bang")));
    assertThat(years.get(id).state()).isEqualTo(YearState.CLOSED);
    AwardYear next = years.find("cum-1", 2017).orElseThrow();
    assertThat(next.state()).isEqualTo(YearState.PLANNED);
    assertThat(next.headUnit()).isEqualTo("ha-giang");
    verify(runtime)
        .startProcessInstanceByKey(
            "awardYear", "cum-1/2017", Map.of("awardYear", next.id(), "pactSigned", true));
    refuses("year.closed", () -> years.requireOpen(id));
    refuses("year.closed", () -> signNext(id, "cao-bang"));
  }

  @Test
  void a_pact_signed_at_the_end_of_the_year_before_may_be_renewed_once() {
    long id = aPlannedYear();
    jdbc.sql(
            """
            insert into pact (cluster_code, year_number, unit_code, pledge, signed_by, signed_at)
            values ('cum-1', 2016, 'cao-bang', 'Cũ', 'giamdoc.caobang',
              timestamp with time zone '2015-12-27 10:00:00+07:00')
            """)
        .update();
    open(id, openYear.view(item(id, LAO_CAI)).input());

    assertThat(signPact.view(item(id, CAO_BANG, "cao-bang")).input().pledge()).isEqualTo("Cũ");
    signPact.perform(item(id, CAO_BANG, "cao-bang"), new SignPact.Input("Mới"));
    assertThat(years.pledge(id, "cao-bang")).contains("Mới");
    refuses(
        "year.pactAlreadySigned",
        () -> signPact.perform(item(id, CAO_BANG, "cao-bang"), new SignPact.Input("Mới hơn")));
  }

  @Test
  void the_head_rotates_and_leaders_are_different_members() {
    long id = anOpenYear();

    refuses("year.headMustRotate", () -> hand(id, successors("lao-cai", "ha-giang", null)));
    refuses("year.leadersNotDistinct", () -> hand(id, successors("ha-giang", "ha-giang", null)));
    refuses("year.leadersNotDistinct", () -> hand(id, successors("ha-giang", "son-la", "son-la")));
    refuses("year.notAMember", () -> hand(id, successors("nghe-an", "ha-giang", null)));
    refuses(
        "year.pointsNotConfirmed",
        () -> hand(id, new ConfirmHandover.Input(false, "ha-giang", "son-la", null, null)));
    hand(id, successors("ha-giang", "son-la", "cao-bang"));
    refuses(
        "year.handoverAlreadyConfirmed", () -> hand(id, successors("son-la", "cao-bang", null)));
  }

  @Test
  void only_its_head_cancels_a_running_year_and_says_why() {
    long id = anOpenYear();
    StartYearCancellation.Input input = new StartYearCancellation.Input(id, "Sáp nhập tỉnh");

    refuses("year.notYoursToCancel", () -> startYearCancellation.begin(CAO_BANG, input));
    assertThatThrownBy(() -> stop.cancel(id)).isInstanceOf(IllegalStateException.class);
    Start start = startYearCancellation.begin(LAO_CAI, input);
    assertThat(start.businessKey()).isEqualTo("cum-1/2016");
    stop.cancel(id);

    assertThat(years.get(id).state()).isEqualTo(YearState.CANCELLED);
    refuses("year.cancelled", () -> years.requireOpen(id));
    refuses("year.notYoursToCancel", () -> startYearCancellation.begin(LAO_CAI, input));
  }

  @Test
  void a_past_year_keeps_its_members_and_their_old_names_after_a_merger() {
    long id = anOpenYear();
    organisationImport.importFiles(
        new OrganisationFiles(
            null,
            """
            code;name;province;type;validFrom;mergedInto;mergedOn
            dien-bien;Tên mới;Tên mới;DIVISION;2016-06-01;lai-chau;2016-12-01
            dien-bien;Sở Ngoại vụ tỉnh Điện Biên;Điện Biên;DEPARTMENT;2010-01-01;lai-chau;2016-12-01
            """,
            null,
            null,
            null));

    assertThat(organisation.members("cum-1", 2016)).hasSize(7);
    assertThat(years.get(id).units()).hasSize(8);
    assertThat(years.members(id).get("dien-bien"))
        .extracting(MemberUnit::name)
        .isEqualTo("Sở Ngoại vụ tỉnh Điện Biên");
  }

  private long aPlannedYear() {
    startYear.begin(LAO_CAI, new StartYear.Input("cum-1/2016"));
    return years.find("cum-1", 2016).orElseThrow().id();
  }

  private long anOpenYear() {
    long id = aPlannedYear();
    open(id, openYear.view(item(id, LAO_CAI)).input());
    return id;
  }

  private void open(long id, OpenYear.Input input) {
    openYear.perform(item(id, LAO_CAI), input);
  }

  private void hand(long id, ConfirmHandover.Input input) {
    confirmHandover.perform(item(id, LAO_CAI), input);
  }

  private void signAndPlan(long id) {
    for (String unit : years.get(id).units()) {
      signPact.perform(item(id, director(unit), unit), new SignPact.Input("Cam kết " + unit));
      registerPlan.perform(item(id, director(unit), unit), new RegisterPlan.Input("Kế hoạch"));
    }
  }

  private void signNext(long id, String unit) {
    signNextPact.perform(item(id, director(unit), unit), new SignNextPact.Input("Cam kết 2017"));
  }

  private static ConfirmHandover.Input successors(
      String head, String deputy, @org.jspecify.annotations.Nullable String second) {
    return new ConfirmHandover.Input(true, head, deputy, second, null);
  }

  private static OpenYear.Input due(OpenYear.Input good, Phase phase, LocalDate due) {
    List<YearPhase> phases = new ArrayList<>(good.phases());
    YearPhase old = phases.get(phase.ordinal());
    LocalDate opens = old.opensOn().isAfter(due) ? due : old.opensOn();
    phases.set(phase.ordinal(), new YearPhase(phase, opens, due, null, null, 0, null));
    return new OpenYear.Input(phases, good.flags(), good.certificates());
  }

  private static OpenYear.Input quotas(OpenYear.Input good, int flags, int certificates) {
    return new OpenYear.Input(good.phases(), flags, certificates);
  }

  private static Actor director(String unit) {
    return new Actor("giamdoc." + unit.replace("-", ""), Set.of(unit + ".director"));
  }

  private static WorkItem item(long year, Actor actor) {
    return new WorkItem(
        "task", "work", "cum-1/2016", actor, Map.of(ProcessVariables.AWARD_YEAR.name(), year));
  }

  private static WorkItem item(long year, Actor actor, String unit) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(ProcessVariables.AWARD_YEAR.name(), year);
    variables.put(ProcessVariables.UNIT.name(), unit);
    return new WorkItem("task", "work", "cum-1/2016", actor, variables);
  }

  private static void refuses(String key, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(Refusal.class).hasMessage(key);
  }
}
