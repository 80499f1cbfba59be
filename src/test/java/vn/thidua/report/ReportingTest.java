package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static vn.thidua.report.ReportFixtures.DUE;
import static vn.thidua.report.ReportFixtures.MONDAY;
import static vn.thidua.report.ReportFixtures.YEAR;
import static vn.thidua.report.ReportFixtures.actor;
import static vn.thidua.report.ReportFixtures.item;
import static vn.thidua.report.ReportFixtures.manuscript;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.cluster.Organisation;
import vn.thidua.criteria.RuleText;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.evidence.EvidenceKind;
import vn.thidua.evidence.Reuse;
import vn.thidua.recommendation.Kind;
import vn.thidua.recommendation.ReportedIssues;
import vn.thidua.report.checking.CheckReport;
import vn.thidua.report.checking.DecideLateReport;
import vn.thidua.report.checking.Remark;
import vn.thidua.report.checking.ReportRemarks;
import vn.thidua.report.checking.ReportSheet;
import vn.thidua.report.checking.ReportSheets;
import vn.thidua.report.checking.SheetFiles;
import vn.thidua.report.checking.SheetRemarks;
import vn.thidua.report.checking.TextChanges;
import vn.thidua.report.content.OtherCopies;
import vn.thidua.report.content.PinnedEvidence;
import vn.thidua.report.content.ReportContent;
import vn.thidua.report.content.ReportContents;
import vn.thidua.report.content.ReportInput;
import vn.thidua.report.content.ReportVersions;
import vn.thidua.report.content.SelfCheck;
import vn.thidua.report.deadline.Extensions;
import vn.thidua.report.deadline.NewDeadline;
import vn.thidua.report.deadline.ReportTerms;
import vn.thidua.report.deadline.RequestExtension;
import vn.thidua.report.deadline.RequestWithdrawal;
import vn.thidua.report.writing.SignReport;
import vn.thidua.report.writing.WriteReport;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearCalendar;

@DataJdbcTest
@Import({
  Reporting.class,
  Reports.class,
  ReportVersions.class,
  ReportContents.class,
  ReportStages.class,
  ReportRemarks.class,
  ReportTerms.class,
  RaisedIssues.class,
  PinnedEvidence.class,
  Extensions.class,
  ReportSheets.class,
  SheetFiles.class,
  SheetRemarks.class,
  SelfCheck.class,
  OtherCopies.class,
  RuleText.class,
  RunningReport.Names.class,
  WriteReport.class,
  SignReport.class,
  CheckReport.class,
  DecideLateReport.class,
  RequestWithdrawal.class,
  RequestExtension.class,
  NewDeadline.class,
  WordsSettings.class
})
class ReportingTest {

  private static final LocalDate WEDNESDAY_AFTER = LocalDate.of(2016, 12, 14);
  private static final Instant WEDNESDAY_END = Instant.parse("2016-12-14T16:59:59Z");

  @Autowired Reporting reporting;
  @Autowired ReportTerms terms;
  @Autowired RaisedIssues issues;
  @Autowired Reports reports;
  @Autowired UnitReports records;
  @Autowired WriteReport writeReport;
  @Autowired SignReport signReport;
  @Autowired CheckReport checkReport;
  @Autowired DecideLateReport decideLateReport;
  @Autowired RequestWithdrawal requestWithdrawal;
  @Autowired RequestExtension requestExtension;
  @Autowired JdbcClient jdbc;

  @MockitoBean EvidenceFiles evidence;
  @MockitoBean ReportedIssues recommendations;
  @MockitoBean AwardYears years;
  @MockitoBean YearCalendar calendar;
  @MockitoBean Roster roster;
  @MockitoBean Organisation organisation;
  @MockitoBean WorkingDays workingDays;

  private UnitReport report;

  @BeforeEach
  void aReportInPreparation() {
    ReportFixtures.theYear(years, calendar, roster);
    when(organisation.personName(anyString())).then(call -> "Name of " + call.getArgument(0));
    when(organisation.personNames(anyCollection()))
        .then(
            call ->
                call.<Collection<String>>getArgument(0).stream()
                    .collect(Collectors.toMap(id -> id, id -> "Name of " + id)));
    when(workingDays.isWorkingDay(any())).thenReturn(true);
    report = reporting.open(YEAR, "cao-bang");
  }

  @Test
  void a_second_report_of_the_same_unit_and_year_is_refused_by_the_database() {
    assertThat(catchThrowableOfType(RuntimeException.class, () -> reporting.open(YEAR, "cao-bang")))
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(DataIntegrityViolationException.class),
            e -> assertThat(e).hasRootCauseInstanceOf(java.sql.SQLException.class));
  }

  @Test
  void the_deadline_carries_its_offset() {
    assertThat(terms.dueText(report)).isEqualTo("2016-12-09T23:59:59+07:00");
    assertThat(reporting.get(report.key()).dueAt()).isEqualTo(DUE);
  }

  @Test
  void the_whole_way_from_writing_to_acceptance() {
    WorkItem writing = item("writeReport", report, "cao-bang.officer");
    writeReport.perform(writing, written("50", "30.5"));
    WorkItem signing = item("signReport", report, "cao-bang.director");
    signReport.perform(signing, new SignReport.Input(true, null));
    WorkItem checking = item("checkReport", report, "lao-cai.secretary");
    checkReport.perform(checking, new CheckReport.Input(true, null, null));

    assertThat(signing.facts()).isEqualTo(Map.of("reportSigned", true));
    assertThat(checking.facts()).isEqualTo(Map.of("reportComplete", true));
    assertThat(reports.standings(YEAR))
        .containsExactly(
            new ReportStanding(
                report.key(), "cao-bang", ReportState.ACCEPTED, 1, new BigDecimal("80.50")));
    assertThat(reports.accepted(YEAR))
        .singleElement()
        .satisfies(
            accepted -> {
              assertThat(accepted.total()).isEqualTo("80.50");
              assertThat(accepted.scores()).hasSize(2);
              assertThat(accepted.signedBy()).isEqualTo("cao-bang.director");
              assertThat(accepted.signedAt()).isEqualTo(MONDAY.instant());
            });
  }

  @Test
  void the_hash_kept_is_the_hash_of_the_signed_content() {
    writtenAndSigned("50", "30");

    assertThat(jdbc.sql("select content_hash from report_version").query(String.class).single())
        .isEqualTo(
            ReportContent.of(
                    new Narrative(
                        "achieved",
                        Map.of(Passage.PARTY, "united"),
                        List.of(new Narrative.Issue(Kind.OBSTACLE, "staff", "too few"))),
                    manuscript("achieved", "50", "30").scores(),
                    ReportFixtures.CRITERIA,
                    Set.of())
                .hash(YEAR, "cao-bang", 1, List.of()));
  }

  @Test
  void the_directors_reason_is_shown_to_the_officer_and_the_version_is_replaced() {
    reporting.write(report.key(), "officer", manuscript("achieved", "50", "30"));
    WorkItem signing = item("signReport", report, "cao-bang.director");
    signReport.perform(signing, new SignReport.Input(false, "too modest"));

    var view = writeReport.view(item("writeReport", report, "cao-bang.officer"));
    assertThat(signing.facts()).isEqualTo(Map.of("reportSigned", false));
    assertThat(view.sheet().comments().remarks())
        .extracting(each -> each.note().text(), Remark::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("too modest", "Name of cao-bang.director"));
    assertThat(view.input().scores().get(0).actual()).isEqualTo("50.00");

    reporting.write(report.key(), "officer", manuscript("achieved more", "60", "30"));
    assertThat(jdbc.sql("select count(*) from report_version").query(Integer.class).single())
        .isEqualTo(1);
    assertThat(reports.standings(YEAR).get(0).versions()).isZero();
    assertThat(reports.standings(YEAR).get(0).selfScore()).isEqualTo("90.00");
  }

  @Test
  void sending_back_without_a_reason_is_refused() {
    reporting.write(report.key(), "officer", manuscript("achieved", "50", "30"));

    Refusal refusal =
        refusal(
            () ->
                signReport.perform(
                    item("signReport", report, "cao-bang.director"),
                    new SignReport.Input(false, "  ")));
    assertThat(refusal.field()).isEqualTo("reason");
  }

  @Test
  void a_returned_report_has_pinned_remarks_a_new_deadline_and_keeps_both_versions() {
    writtenAndSigned("50", "30");
    WorkItem checking = item("checkReport", report, "lao-cai.secretary");
    checkReport.perform(checking, returned("2", "which movements?", WEDNESDAY_AFTER));

    assertThat(checking.facts())
        .isEqualTo(
            Map.of(
                "reportComplete",
                false,
                "reportDue",
                "2016-12-14T23:59:59+07:00",
                "reportCloses",
                "2016-12-14T23:59:59+07:00"));
    assertThat(reporting.get(report.key()).dueAt()).isEqualTo(WEDNESDAY_END);
    assertThat(writeReport.view(item("writeReport", report, "o")).sheet().rows().get(1).remarks())
        .extracting(each -> each.note().text())
        .containsExactly("which movements?");

    writtenAndSigned("50", "35");
    var seen = checkReport.view(item("checkReport", report, "lao-cai.secretary")).sheet();
    assertThat(seen.head().version()).isEqualTo(2);
    assertThat(seen.rows().get(1).score().points()).isEqualTo("35.00");
    assertThat(seen.rows().get(1).revision().before().points()).isEqualTo("30.00");
    assertThat(seen.rows().get(1).revision().changed()).isTrue();
    assertThat(seen.rows().get(0).revision().changed()).isFalse();
    assertThat(seen.rows().get(1).remarks()).hasSize(1);

    reporting.accept(report.key(), "secretary");
    assertThat(reports.accepted(YEAR).get(0).number()).isEqualTo(2);
    assertThat(jdbc.sql("select count(*) from report_version").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void returning_needs_a_remark_and_a_working_day_from_today_on() {
    writtenAndSigned("50", "30");

    assertThat(refusedReturn(returned("2", " ", WEDNESDAY_AFTER)))
        .isEqualTo("report.remarkMissing");
    assertThat(refusedReturn(returned("2", "x", null))).isEqualTo("report.newDueMissing");
    assertThat(refusedReturn(returned("2", "x", LocalDate.of(2016, 12, 2))))
        .isEqualTo("report.newDueInThePast");
    assertThat(refusedReturn(returned("9", "x", WEDNESDAY_AFTER))).isEqualTo("criteria.unknown");
  }

  @Test
  void the_check_and_the_late_decision_judge_the_unit() {
    assertThat(checkReport.judges(item("checkReport", report, "x"))).contains("cao-bang");
    assertThat(decideLateReport.judges(item("decideLateReport", report, "x"))).contains("cao-bang");
  }

  @Test
  void a_late_unit_may_get_more_time() {
    WorkItem deciding = item("decideLateReport", report, "lao-cai.director");
    decideLateReport.perform(deciding, new DecideLateReport.Input(true, WEDNESDAY_AFTER, "floods"));

    assertThat(deciding.facts())
        .isEqualTo(
            Map.of(
                "deadlineExtended",
                true,
                "reportDue",
                "2016-12-14T23:59:59+07:00",
                "reportCloses",
                "2016-12-14T23:59:59+07:00"));
    assertThat(decideLateReport.view(deciding).extensions())
        .containsExactly(
            new DecideLateReport.Extension(
                "Name of lao-cai.director", DUE, WEDNESDAY_END, "floods"));
  }

  @Test
  void a_late_unit_may_be_closed_without_a_report() {
    WorkItem deciding = item("decideLateReport", report, "lao-cai.director");
    decideLateReport.perform(deciding, new DecideLateReport.Input(false, null, "no answer"));

    assertThat(deciding.facts()).isEqualTo(Map.of("deadlineExtended", false));
    assertThat(reports.standings(YEAR).get(0).state()).isEqualTo(ReportState.NOT_SUBMITTED);
    assertThat(reports.accepted(YEAR)).isEmpty();
  }

  @Test
  void a_director_withdraws_his_own_units_report() {
    assertThat(requestWithdrawal.view(actor("cao-bang.director")).reports())
        .extracting(RunningReport::unit)
        .containsExactly("Department cao-bang");
    assertThat(requestWithdrawal.view(actor("lao-cai.director")).reports()).isEmpty();

    StartWork.Start start =
        requestWithdrawal.begin(
            actor("cao-bang.director"), new RequestWithdrawal.Input(report.key(), "merged"));
    assertThat(start.businessKey()).isEqualTo("cum-1/2016/cao-bang");
    assertThat(start.variables())
        .isEqualTo(Map.of("awardYear", YEAR, "unit", "cao-bang", "report", report.key()));

    reporting.closeWithdrawn(report.key());
    assertThat(reports.standings(YEAR).get(0).state()).isEqualTo(ReportState.WITHDRAWN);
  }

  @Test
  void nobody_else_withdraws_a_report() {
    for (String other : List.of("cao-bang.officer", "lao-cai.director", "ministry.minister")) {
      assertThat(
              refusal(
                      () ->
                          requestWithdrawal.begin(
                              actor(other), new RequestWithdrawal.Input(report.key(), "x")))
                  .messageKey())
          .isEqualTo("report.withdrawalOnlyByDirector");
    }
    assertThat(
            refusal(
                    () ->
                        requestWithdrawal.begin(
                            actor("cao-bang.director"), new RequestWithdrawal.Input(99_999L, "x")))
                .messageKey())
        .as("the same answer as for another unit's")
        .isEqualTo("report.withdrawalOnlyByDirector");
  }

  @Test
  void the_head_extends_for_the_others_and_the_deputy_for_the_head_unit() {
    UnitReport headUnits = reporting.open(YEAR, "lao-cai");

    assertThat(requestExtension.view(actor("lao-cai.director")).reports())
        .extracting(RunningReport::id)
        .containsExactly(report.key());
    assertThat(requestExtension.view(actor("lang-son.director")).reports())
        .extracting(RunningReport::id)
        .containsExactly(headUnits.key());
    requestExtension.begin(
        actor("lao-cai.director"),
        new RequestExtension.Input(report.key(), WEDNESDAY_AFTER, "storm"));
    assertThat(reporting.get(report.key()).dueAt()).isEqualTo(WEDNESDAY_END);
    assertThat(
            refusal(
                    () ->
                        requestExtension.begin(
                            actor("lao-cai.director"),
                            new RequestExtension.Input(headUnits.key(), WEDNESDAY_AFTER, "x")))
                .messageKey())
        .isEqualTo("report.extensionOnlyByLeader");
  }

  @Test
  void an_extension_must_be_later_than_the_deadline_it_replaces() {
    assertThat(
            refusal(
                    () ->
                        requestExtension.begin(
                            actor("lao-cai.director"),
                            new RequestExtension.Input(
                                report.key(), LocalDate.of(2016, 12, 9), "x")))
                .messageKey())
        .isEqualTo("report.newDueNotLater");
  }

  @Test
  void an_outdated_record_is_not_written_over() {
    UnitReport outdated = reporting.get(report.key());
    reporting.write(report.key(), "officer", manuscript("achieved", "50", "30"));

    assertThat(
            catchThrowableOfType(
                OptimisticLockingFailureException.class, () -> records.save(outdated.written())))
        .isNotNull();
  }

  @Test
  void nothing_is_written_in_a_year_that_is_not_open() {
    when(years.requireOpen(YEAR)).thenThrow(new Refusal("year.notOpen"));

    assertThat(
            refusal(() -> reporting.write(report.key(), "o", manuscript("a", "1", "1")))
                .messageKey())
        .isEqualTo("year.notOpen");
  }

  @Test
  void standings_follow_the_order_of_the_years_units() {
    reporting.open(YEAR, "lao-cai");
    reporting.open(YEAR, "lang-son");

    assertThat(reports.standings(YEAR))
        .extracting(ReportStanding::unit)
        .containsExactly("cao-bang", "lang-son", "lao-cai");
  }

  @Test
  void remarks_on_a_complete_report_are_refused_and_not_dropped() {
    writtenAndSigned("50", "30");
    CheckReport.Input input =
        new CheckReport.Input(true, List.of(new Remark.Note("2", null, "which movements?")), null);
    Refusal refusal =
        refusal(() -> checkReport.perform(item("checkReport", report, "lao-cai.secretary"), input));

    assertThat(refusal.messageKey()).isEqualTo("report.remarksOnCompleteReport");
    assertThat(reporting.get(report.key()).state()).isEqualTo(ReportState.SIGNED);
    CheckReport.Input blank =
        new CheckReport.Input(true, List.of(new Remark.Note("2", null, " ")), null);
    checkReport.perform(item("checkReport", report, "lao-cai.secretary"), blank);
    assertThat(reporting.get(report.key()).state()).isEqualTo(ReportState.ACCEPTED);
  }

  @Test
  void the_checker_sees_word_by_word_what_changed_and_the_unit_its_remarks_in_place() {
    writtenAndSigned("50", "30");
    CheckReport.Input input =
        new CheckReport.Input(
            false, List.of(new Remark.Note("", Passage.PARTY, "since when?")), WEDNESDAY_AFTER);
    checkReport.perform(item("checkReport", report, "lao-cai.secretary"), input);
    var writing = writeReport.view(item("writeReport", report, "cao-bang.officer")).sheet();
    assertThat(writing.comments().passageRemarks().get(Passage.PARTY))
        .extracting(each -> each.note().text())
        .containsExactly("since when?");

    reporting.write(report.key(), "officer", manuscript("achieved much more", "50", "35"));
    reporting.sign(report.key(), "director");
    var checking = checkReport.view(item("checkReport", report, "lao-cai.secretary")).sheet();
    assertThat(checking.comments().changes())
        .extracting(ReportSheet.Change::part)
        .containsExactly("ACHIEVEMENTS");
    assertThat(checking.comments().changes().get(0).pieces())
        .extracting(TextChanges.Piece::change, TextChanges.Piece::text)
        .containsExactly(
            tuple(TextChanges.Change.REMOVED, "achieved"),
            tuple(TextChanges.Change.ADDED, "achieved much more"));
    assertThat(checking.rows().get(0).revision().changed()).isFalse();
    assertThat(checking.rows().get(1).revision().before().points()).isEqualTo("30.00");
    assertThat(checking.signature().by()).isEqualTo("Name of director");
    assertThat(checking.signature().hash()).hasSize(64);
    assertThat(checking.sums().subtotals()).containsEntry("B", new BigDecimal("35.00"));
  }

  @Test
  void a_signed_version_keeps_the_evidence_it_had_and_its_hash_holds_it() {
    EvidenceFile first = file(1, true);
    when(evidence.all(YEAR, "cao-bang")).thenReturn(List.of(first));
    writtenAndSigned("50", "30");
    String withFile = hash(1);
    EvidenceFile old = file(1, false);
    EvidenceFile second = file(2, true);
    when(evidence.all(YEAR, "cao-bang")).thenReturn(List.of(old, second));
    when(evidence.reuse(YEAR, "cao-bang"))
        .thenReturn(
            List.of(
                new Reuse(second.sha256(), YEAR, "lang-son"),
                new Reuse(second.sha256(), YEAR, "elsewhere")));

    var checking = checkReport.view(item("checkReport", report, "lao-cai.secretary")).sheet();
    assertThat(checking.rows().get(0).evidence())
        .extracting(ReportSheet.File::file)
        .containsExactly(old);

    checkReport.perform(
        item("checkReport", report, "lao-cai.secretary"),
        returned("1", "newer figures?", WEDNESDAY_AFTER));
    writtenAndSigned("50", "30");
    var again = checkReport.view(item("checkReport", report, "lao-cai.secretary")).sheet();
    assertThat(again.rows().get(0).evidence())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.file()).isEqualTo(second);
              assertThat(each.added()).isTrue();
              assertThat(each.elsewhere()).hasSize(2).allMatch(place -> place.contains("2016"));
            });
    assertThat(again.rows().get(0).revision().changed()).isTrue();
    assertThat(signReport.view(item("signReport", report, "cao-bang.director")).rows().get(0))
        .satisfies(
            row -> assertThat(row.evidence().get(0).elsewhere()).as("told to the unit").isEmpty());
    assertThat(hash(2)).isNotEqualTo(withFile);
  }

  private static EvidenceFile file(int version, boolean current) {
    return new EvidenceFile(
        7,
        YEAR,
        "cao-bang",
        "1",
        EvidenceKind.REPORT,
        "",
        version,
        current,
        "a.pdf",
        "application/pdf",
        9,
        ("" + version).repeat(64),
        "officer",
        MONDAY.instant(),
        false);
  }

  private String hash(int version) {
    return jdbc.sql("select content_hash from report_version where version_number = ?")
        .param(version)
        .query(String.class)
        .single();
  }

  @Test
  void each_issue_of_an_accepted_report_becomes_a_recommendation() {
    writtenAndSigned("50", "30");
    reporting.accept(report.key(), "secretary");
    issues.put(report.key());

    verify(recommendations).put(YEAR, "cao-bang", Kind.OBSTACLE, "staff", "too few", "director");
    verifyNoMoreInteractions(recommendations);
  }

  @Test
  void the_automatic_check_names_what_is_missing() {
    reporting.write(
        report.key(),
        "officer",
        new ReportInput(
            "achieved", List.of(), List.of(), manuscript("achieved", "50", "30").scores()));
    var findings =
        signReport.view(item("signReport", report, "cao-bang.director")).comments().findings();
    assertThat(findings)
        .extracting(SelfCheck.Finding::part)
        .containsExactly("SITUATION", "MOVEMENTS", "PARTY", "EXPERIENCE", "DIRECTIONS");
    assertThat(findings).noneMatch(SelfCheck.Finding::blocks);
  }

  private void writtenAndSigned(String first, String second) {
    reporting.write(report.key(), "officer", manuscript("achieved", first, second));
    reporting.sign(report.key(), "director");
  }

  private static ReportInput written(String first, String second) {
    return new ReportInput(
        "achieved",
        null,
        null,
        List.of(
            new ReportInput.Score("1", null, new BigDecimal(first), null, "fact"),
            new ReportInput.Score("2", null, new BigDecimal(second), null, "fact")));
  }

  private static CheckReport.Input returned(String criterion, String text, LocalDate newDue) {
    return new CheckReport.Input(false, List.of(new Remark.Note(criterion, null, text)), newDue);
  }

  private String refusedReturn(CheckReport.Input input) {
    return refusal(
            () -> checkReport.perform(item("checkReport", report, "lao-cai.secretary"), input))
        .messageKey();
  }

  private static Refusal refusal(ThrowingCallable step) {
    return catchThrowableOfType(Refusal.class, step);
  }

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return MONDAY;
    }
  }
}
