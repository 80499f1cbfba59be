package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.Fingerprint;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.box.CastBallot;
import vn.thidua.ballot.count.BreakTie;
import vn.thidua.ballot.count.ConfirmCount;
import vn.thidua.ballot.count.CountView;
import vn.thidua.ballot.count.Results;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.ballot.meeting.AdoptScoreTable;
import vn.thidua.ballot.meeting.AttendanceKind;
import vn.thidua.ballot.meeting.Gathering;
import vn.thidua.ballot.meeting.RecordAttendance;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.meeting.SendNotice;
import vn.thidua.ballot.minutes.DraftMinutes;
import vn.thidua.ballot.minutes.MinutesBook;
import vn.thidua.ballot.minutes.SignMinutes;
import vn.thidua.ballot.paper.BlankPaper;
import vn.thidua.ballot.paper.FilledPaper;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.rehearsal.PractiseBallot;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.document.Typesetter;
import vn.thidua.report.Reports;
import vn.thidua.review.Candidate;
import vn.thidua.review.Reviews;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

@DataJdbcTest
@Import(MeetingFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MeetingTest {

  @Autowired RollCall rollCall;
  @Autowired Meetings meetings;
  @Autowired Ballots ballots;
  @Autowired Polls polls;
  @Autowired Results results;
  @Autowired RoundResults rows;
  @Autowired Rounds rounds;
  @Autowired MinutesBook minutes;
  @Autowired MeetingFixture.DraftedText draftedText;
  @Autowired AwardYears years;
  @Autowired Reviews reviews;
  @Autowired RecordAttendance recordAttendance;
  @Autowired SendNotice sendNotice;
  @Autowired CastBallot castBallot;
  @Autowired PractiseBallot practiseBallot;
  @Autowired ConfirmCount confirmCount;
  @Autowired AdoptScoreTable adoptScoreTable;
  @Autowired BreakTie breakTie;
  @Autowired DraftMinutes draftMinutes;
  @Autowired SignMinutes signMinutes;
  @Autowired Reports reports;
  @Autowired Typesetter typesetter;
  @Autowired JdbcClient jdbc;

  private AwardYear year;
  private long meeting;
  private long ballot;

  @BeforeEach
  void callTheMeeting() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    meeting = rollCall.call(year.id());
  }

  @Test
  void the_meeting_proposes_those_that_passed() {
    vote(Map.of("u1:FLAG", 8, "u2:FLAG", 7, "u3:FLAG", 0, "u3:CERTIFICATE", 7));

    assertThat(declare()).isEqualTo(BallotResult.DECIDED);
    assertThat(rows.proposals(meeting))
        .extracting(Proposal::unit, Proposal::award, each -> each.line().agree())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("u1", FLAG, 8),
            org.assertj.core.groups.Tuple.tuple("u2", FLAG, 7),
            org.assertj.core.groups.Tuple.tuple("u3", CERTIFICATE, 7));
    assertThat(rows.proposals(meeting).get(1).line().verdict())
        .isEqualTo("7/8 thành viên = 87,5% ≥ 80% — đạt (quy chế của cụm)");
  }

  @Test
  void six_of_eight_is_not_enough() {
    vote(Map.of("u1:FLAG", 6));
    declare();

    assertThat(rows.proposals(meeting)).isEmpty();
    assertThat(rows.counted(meeting).get(0).lines().get(0).verdict())
        .isEqualTo("6/8 thành viên = 75% < 80% — không đạt (quy chế của cụm)");
    assertThat(draftedText.of(meeting)).contains("Hội nghị không đề nghị khen thưởng");
  }

  @Test
  void the_base_is_all_members_not_those_present() {
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u4", AttendanceKind.ABSENT);
    gathering.attendance().put("u5", AttendanceKind.ABSENT);
    open(gathering);
    castAll(Map.of("u1:FLAG", 6));
    declare();

    assertThat(rows.counted(meeting).get(0).papers().issued()).isEqualTo(6);
    assertThat(rows.counted(meeting).get(0).lines().get(0).passed()).isFalse();
  }

  @Test
  void a_tie_across_the_quota_is_decided_by_a_run_off_of_the_tied() {
    vote(Map.of("u1:FLAG", 8, "u2:FLAG", 7, "u3:FLAG", 7));
    assertThat(declare()).isEqualTo(BallotResult.RUN_OFF);

    ballot = polls.open(meeting);
    assertThat(ballots.options(ballot))
        .extracting(Option::of)
        .containsExactly(new Option("u2", FLAG), new Option("u3", FLAG));
    castAll(Map.of("u2:FLAG", 3, "u3:FLAG", 5));

    assertThat(declare()).isEqualTo(BallotResult.DECIDED);
    assertThat(rows.proposals(meeting)).extracting(Proposal::unit).containsExactly("u1", "u3");
    assertThat(rows.proposals(meeting).get(1).line().agree()).isEqualTo(7);
    assertThat(rows.proposals(meeting).get(1).line().verdict()).contains("bỏ phiếu lại");
    assertThat(rows.counted(meeting).get(1).lines())
        .extracting(CountedRound.Line::passed)
        .containsExactly(false, true);
    assertThat(draftedText.of(meeting)).contains("Bỏ phiếu lại lần 1", "R11 sau vòng 1");
  }

  @Test
  void after_two_run_offs_the_score_decides() {
    MeetingFixture.candidates(reviews, year.id(), "u1:FLAG:95", "u2:FLAG:90", "u3:FLAG:91");
    tieThreeRounds();

    assertThat(declare()).isEqualTo(BallotResult.DECIDED);
    assertThat(rows.proposals(meeting)).extracting(Proposal::unit).containsExactly("u1", "u3");
    assertThat(rows.proposals(meeting).get(1).line().verdict()).contains("điểm thống nhất cao hơn");
  }

  @Test
  void with_equal_scores_the_chair_decides_and_says_why() {
    tieThreeRounds();

    assertThat(declare()).isEqualTo(BallotResult.CHAIR);
    assertThat(rows.proposals(meeting)).isEmpty();
    assertThat(meetings.tieBreaker(meeting)).isEqualTo("u1.director");

    results.breakTie(meeting, "gd-u1", Map.of(FLAG, Set.of("u3")), "Tiến bộ rõ rệt.");

    assertThat(rows.proposals(meeting)).extracting(Proposal::unit).containsExactly("u1", "u3");
    assertThat(draftedText.of(meeting)).contains("Tiến bộ rõ rệt.", "quyết định của chủ tọa");
  }

  @Test
  void the_deputy_breaks_a_tie_of_the_head_unit_and_another_member_a_tie_of_all_leaders() {
    MeetingFixture.candidates(reviews, year.id(), "u5:FLAG:99", "u1:FLAG:90", "u4:FLAG:90");
    tieThreeRounds("u5", "u1", "u4");
    declare();

    assertThat(meetings.tieBreaker(meeting)).isEqualTo("u2.director");

    callTheMeeting();
    MeetingFixture.candidates(reviews, year.id(), "u5:FLAG:99", "u1:FLAG:90", "u2:FLAG:90");
    tieThreeRounds("u5", "u1", "u2");
    declare();

    assertThat(meetings.tieBreaker(meeting)).isEqualTo("u3.director");
  }

  @Test
  void the_chair_is_refused_a_wrong_choice() {
    tieThreeRounds();
    declare();

    assertRefused(
        "ballot.notAmongTied",
        () -> results.breakTie(meeting, "gd-u1", Map.of(FLAG, Set.of("u1")), "x"));
    assertRefused(
        "ballot.wrongNumberChosen",
        () -> results.breakTie(meeting, "gd-u1", Map.of(FLAG, Set.of("u2", "u3")), "x"));
    assertRefused(
        "ballot.wrongNumberChosen", () -> results.breakTie(meeting, "gd-u1", Map.of(), "x"));
    assertRefused(
        "ballot.notTieBreaker",
        () ->
            breakTie.perform(
                item("u4", Map.of("meeting", meeting)),
                new BreakTie.Input(List.of(new BreakTie.Choice(FLAG, "u3")), "x")));
    assertThat(rows.proposals(meeting)).isEmpty();
  }

  @Test
  void a_tie_is_broken_once_and_only_where_there_is_one() {
    tieThreeRounds();
    declare();
    results.breakTie(meeting, "gd-u1", Map.of(FLAG, Set.of("u3")), "x");

    assertRefused(
        "ballot.noTie", () -> results.breakTie(meeting, "gd-u1", Map.of(FLAG, Set.of("u2")), "x"));
  }

  @Test
  void two_thirds_of_eight_are_six() {
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u1", AttendanceKind.ABSENT);
    gathering.attendance().put("u2", AttendanceKind.ABSENT);
    rollCall.record(meeting, gathering);

    assertThat(rollCall.checkQuorum(meeting, MeetingFixture.RULES)).isTrue();
    assertThat(meetings.session(meeting).quorumRule()).startsWith("6 trên 8 thành viên dự họp");
  }

  @Test
  void who_is_represented_or_wrote_counts_and_votes_but_is_nowhere_called_present() {
    when(years.writtenOpinionAllowed(year.id())).thenReturn(true);
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u2", AttendanceKind.REMOTE);
    gathering.attendance().put("u3", AttendanceKind.WRITTEN_OPINION);
    gathering.attendance().put("u4", AttendanceKind.REPRESENTED);
    gathering.authorities().put("u4", "u5");
    open(gathering);
    castAll(Map.of("u1:FLAG", 8));
    declare();

    assertThat(meetings.session(meeting).quorumRule())
        .startsWith(
            "6 trên 8 thành viên dự họp; không dự họp: ủy quyền bằng văn bản 1, gửi ý kiến bằng văn"
                + " bản 1.");
    assertThat(rows.counted(meeting).get(0).papers())
        .isEqualTo(new CountedRound.Papers(8, 8, 6, 8, 8, 0));
    assertThat(draftedText.of(meeting))
        .contains(
            "6 trên 8 thành viên dự họp",
            "<tr><td class=\"figure\">8</td><td class=\"figure\">6</td><td class=\"figure\">8</td>")
        .doesNotContain("8 trên 8", "dự họp 7", "dự họp 8");
    minutes.write(meeting);
    minutes.draft(meeting, "tk", "");
    minutes.sign(meeting, "gd-u1");
    assertThat(meetings.ofYear(year.id()).present())
        .containsExactly("u1", "u2", "u5", "u6", "u7", "u8");
  }

  @Test
  void without_quorum_the_next_attendance_is_a_new_session() {
    Gathering five = MeetingFixture.everybodyPresent(year);
    List.of("u1", "u2", "u3").forEach(unit -> five.attendance().put(unit, AttendanceKind.ABSENT));
    rollCall.record(meeting, five);
    assertThat(rollCall.checkQuorum(meeting, MeetingFixture.RULES)).isFalse();

    long next = rollCall.record(meeting, MeetingFixture.everybodyPresent(year));

    assertThat(next).isNotEqualTo(meeting);
    assertThat(meetings.session(next).sessionNumber()).isEqualTo(2);
    assertThat(rollCall.checkQuorum(next, MeetingFixture.RULES)).isTrue();
  }

  @Test
  void the_attendance_form_knows_why_the_session_is_repeated_and_not_earlier() {
    Gathering nobody = MeetingFixture.everybodyPresent(year);
    nobody.attendance().replaceAll((unit, kind) -> AttendanceKind.ABSENT);
    rollCall.record(
        meeting, new Gathering(nobody.heldOn(), "x", nobody.attendance(), Map.of(), List.of()));
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    long next = rollCall.current(meeting);
    WorkItem secretary = item("u1", Map.of("meeting", next));

    assertThat(recordAttendance.view(secretary).session()).isEqualTo(2);
    assertThat(recordAttendance.view(secretary).failedOn()).isEqualTo(MeetingFixture.DAY);
    assertThat(recordAttendance.view(secretary).failedRule()).startsWith("0 trên 8 thành viên");
    assertRefused(
        "ballot.heldBeforeLast", () -> rollCall.record(next, on(MeetingFixture.DAY.minusDays(1))));
    rollCall.record(next, on(MeetingFixture.DAY));
  }

  @Test
  void the_attendance_form_starts_from_the_day_and_place_of_the_notice() {
    WorkItem secretary = item("u1", Map.of("meeting", meeting));
    assertThat(recordAttendance.view(secretary).input()).doesNotContainKeys("heldOn", "place");

    sendNotice.perform(
        secretary, new SendNotice.Input(MeetingFixture.DAY, "00:30", " Lào Cai ", null));

    assertThat(recordAttendance.view(secretary).input())
        .containsEntry("heldOn", MeetingFixture.DAY)
        .containsEntry("place", "Lào Cai");
  }

  @Test
  void attendance_is_recorded_once() {
    rollCall.record(meeting, MeetingFixture.everybodyPresent(year));

    assertRefused(
        "ballot.attendanceRecorded",
        () -> rollCall.record(meeting, MeetingFixture.everybodyPresent(year)));
  }

  @Test
  void attendance_of_other_units_or_without_one_is_refused() {
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("stranger", AttendanceKind.PRESENT);
    assertRefused("ballot.attendanceOfAll", () -> rollCall.record(meeting, gathering));
    gathering.attendance().remove("stranger");
    gathering.attendance().remove("u4");
    assertRefused("ballot.attendanceOfAll", () -> rollCall.record(meeting, gathering));
  }

  @Test
  void a_written_opinion_is_refused_unless_the_rules_allow_it() {
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u4", AttendanceKind.WRITTEN_OPINION);

    assertRefused("ballot.writtenOpinionNotAllowed", () -> rollCall.record(meeting, gathering));
  }

  @Test
  void a_meeting_in_the_future_or_in_another_year_is_refused() {
    assertRefused(
        "ballot.heldInFuture", () -> rollCall.record(meeting, on(LocalDate.of(2016, 12, 29))));
    assertRefused(
        "ballot.heldOutsideYear", () -> rollCall.record(meeting, on(LocalDate.of(2015, 12, 31))));
  }

  @Test
  void a_unit_or_teller_named_twice_is_refused() {
    WorkItem item = item("u1", Map.of("meeting", meeting));
    RecordAttendance.Member u1 = new RecordAttendance.Member("u1", AttendanceKind.PRESENT, null);

    assertRefused(
        "ballot.memberTwice",
        () ->
            recordAttendance.perform(
                item,
                new RecordAttendance.Input(MeetingFixture.DAY, "x", List.of(u1, u1), List.of())));
    assertRefused(
        "ballot.tellerTwice",
        () ->
            recordAttendance.perform(
                item,
                new RecordAttendance.Input(
                    MeetingFixture.DAY, "x", List.of(u1), List.of("a", "a"))));
  }

  @Test
  void recording_attendance_tells_the_flow_which_session_it_is() {
    WorkItem item = item("u1", Map.of("meeting", meeting));
    List<RecordAttendance.Member> all =
        year.units().stream()
            .map(unit -> new RecordAttendance.Member(unit, AttendanceKind.PRESENT, null))
            .toList();

    recordAttendance.perform(
        item,
        new RecordAttendance.Input(
            MeetingFixture.DAY, " Lào Cai ", all, List.of("gd-u4", "gd-u5", "gd-u6")));

    assertThat(item.facts()).containsEntry("meeting", meeting);
    assertThat(meetings.tellers(meeting)).containsExactly("gd-u4", "gd-u5", "gd-u6");
    assertThat(meetings.session(meeting).place()).isEqualTo("Lào Cai");
  }

  @Test
  void the_score_table_is_adopted_once_and_only_with_quorum() {
    rollCall.record(meeting, MeetingFixture.everybodyPresent(year));
    assertRefused(
        "ballot.scoreTableAdopted", () -> meetings.adoptScoreTable(meeting, "gd-u1", null));
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    meetings.adoptScoreTable(meeting, "gd-u1", "u4 bảo lưu.");
    assertRefused(
        "ballot.scoreTableAdopted", () -> meetings.adoptScoreTable(meeting, "gd-u1", null));
  }

  @Test
  void tellers_confirm_once_after_closing_and_say_why_they_object() {
    open(MeetingFixture.everybodyPresent(year));
    assertRefused("ballot.notClosed", () -> results.confirm(ballot, "gd-u8", true, null));
    polls.close(ballot);

    assertRefused("ballot.notTeller", () -> results.confirm(ballot, "gd-u1", true, null));
    assertRefused("ballot.objectionMissing", () -> results.confirm(ballot, "gd-u8", false, " "));
    results.confirm(ballot, "gd-u8", false, "Phiếu của u2 đến muộn.");
    assertRefused("ballot.confirmedAlready", () -> results.confirm(ballot, "gd-u8", true, null));
    assertThat(draftedText.of(meeting)).contains("Phiếu của u2 đến muộn.");
  }

  @Test
  void a_teller_confirms_only_his_own_part() {
    assertRefused(
        "ballot.notTeller",
        () ->
            confirmCount.perform(
                item("u7", Map.of("teller", "gd-u8", "ballot", 1L)),
                new ConfirmCount.Input(true, null)));
  }

  @Test
  void before_the_tellers_confirm_they_read_the_verdicts_that_will_be_declared() {
    WorkItem teller = item("u8", Map.of("meeting", meeting, "awardYear", year.id()));
    MeetingFixture.candidates(
        reviews, year.id(), "u1:FLAG:95", "u2:FLAG:90", "u3:FLAG:90", "u4:FLAG:80");
    vote(Map.of("u1:FLAG", 8, "u2:FLAG", 7, "u3:FLAG", 7, "u4:FLAG", 6));

    CountView first = confirmCount.view(teller).rounds().get(0);
    assertThat(first.declared()).isFalse();
    assertThat(first.lines().get(3).line().verdict())
        .isEqualTo("6/8 thành viên = 75% < 80% — không đạt (quy chế của cụm)");
    assertThat(declared(0)).as("nothing is kept").containsOnly("");
    declare();
    assertThat(first.lines()).extracting(each -> each.line().verdict()).isEqualTo(declared(0));

    ballot = polls.open(meeting);
    castAll(Map.of("u2:FLAG", 3, "u3:FLAG", 5));
    List<CountView> rounds = confirmCount.view(teller).rounds();
    assertThat(rounds).extracting(CountView::declared).containsExactly(true, false);
    assertThat(rounds.get(1).lines().get(1).line().verdict())
        .startsWith("5 trên 8")
        .contains("được chọn");
    assertThat(declared(1)).as("nothing is kept").containsOnly("");
    declare();
    assertThat(rounds.get(1).lines())
        .extracting(each -> each.line().verdict())
        .isEqualTo(declared(1));
  }

  private List<String> declared(int round) {
    return rows.counted(meeting).get(round).lines().stream()
        .map(CountedRound.Line::verdict)
        .toList();
  }

  @Test
  void nothing_is_declared_before_all_tellers_confirmed() {
    open(MeetingFixture.everybodyPresent(year));
    polls.close(ballot);
    results.confirm(ballot, "gd-u8", true, null);

    assertThatThrownBy(() -> results.declare(ballot, MeetingFixture.RULES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 tellers only");
  }

  @Test
  void a_result_is_declared_once() {
    vote(Map.of("u1:FLAG", 8));
    declare();

    assertThatThrownBy(() -> results.declare(ballot, MeetingFixture.RULES))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_unanimous_result_warns_that_it_reveals_votes() {
    vote(Map.of("u1:FLAG", 8, "u2:FLAG", 7));
    declare();

    assertThat(draftedText.of(meeting))
        .contains("mọi phiếu hợp lệ đều có cùng một ý kiến về Sở Ngoại vụ u1 (Cờ thi đua của Bộ)")
        .doesNotContain("cùng một ý kiến về Sở Ngoại vụ u2");
  }

  @Test
  void the_minutes_are_drafted_then_signed_then_read_by_the_next_stage() {
    vote(Map.of("u1:FLAG", 8, "u3:CERTIFICATE", 7));
    assertRefused("ballot.notDecided", () -> minutes.write(meeting));
    declare();
    minutes.write(meeting);
    assertRefused("ballot.minutesNotSigned", () -> meetings.ofYear(year.id()));
    assertRefused("ballot.minutesNotDrafted", () -> minutes.sign(meeting, "gd-u1"));

    minutes.draft(meeting, "tk", "Cục Ngoại vụ phát biểu chỉ đạo.");
    assertRefused("ballot.minutesDrafted", () -> minutes.draft(meeting, "tk", ""));
    assertRefused("ballot.minutesNotSigned", () -> meetings.ofYear(year.id()));
    minutes.sign(meeting, "gd-u1");
    assertRefused("ballot.minutesSigned", () -> minutes.sign(meeting, "gd-u1"));

    MeetingRecord record = meetings.ofYear(year.id());
    assertThat(record.heldOn()).isEqualTo(MeetingFixture.DAY);
    assertThat(record.present()).hasSize(8);
    assertThat(record.tellers()).hasSize(3);
    assertThat(record.rounds()).hasSize(1);
    assertThat(record.proposals()).extracting(Proposal::unit).containsExactly("u1", "u3");
  }

  @Test
  void what_the_chair_reads_and_signs_is_what_is_issued() {
    vote(Map.of("u1:FLAG", 8, "u3:CERTIFICATE", 7));
    declare();
    minutes.write(meeting);
    minutes.draft(meeting, "tk", "Cục Ngoại vụ phát biểu chỉ đạo.");
    String read = minutes.drafted(meeting);
    assertThat(read)
        .contains(
            "ngày 27 tháng 12 năm 2016",
            "năm 2016 của Cụm thi đua số 1",
            "05/12/2016</td><td class=\"figure\">09/12/2016",
            "Cán bộ ốm.",
            "<p>Cục Ngoại vụ phát biểu chỉ đạo.</p>");

    minutes.sign(meeting, "gd-u1");
    when(reports.extensions(year.id())).thenReturn(List.of());

    MinutesBook.Minutes signed = minutes.find(meeting).orElseThrow();
    assertThat(typesetter.text(MinutesBook.KIND, MeetingFixture.DAY, minutes.issuable(signed)))
        .isEqualTo(read);
    assertThat(signed.contentHash()).isEqualTo(Fingerprint.of(read));
  }

  @Test
  void minutes_that_are_not_what_was_signed_are_not_issued() {
    vote(Map.of("u1:FLAG", 8, "u3:CERTIFICATE", 7));
    declare();
    minutes.write(meeting);
    minutes.draft(meeting, "tk", "Cục Ngoại vụ phát biểu chỉ đạo.");
    minutes.sign(meeting, "gd-u1");

    jdbc.sql("update minutes set content = replace(content, 'chỉ đạo', 'chê') where meeting = ?")
        .param(meeting)
        .update();

    assertRefused(
        "ballot.minutesChanged", () -> minutes.issuable(minutes.find(meeting).orElseThrow()));
  }

  @Test
  void a_closed_year_takes_no_attendance_and_no_signature() {
    when(years.requireOpen(year.id())).thenThrow(new Refusal("year.closed"));

    assertRefused(
        "year.closed", () -> rollCall.record(meeting, MeetingFixture.everybodyPresent(year)));
    assertRefused("year.closed", () -> minutes.sign(meeting, "gd-u1"));
    assertRefused("year.closed", () -> meetings.adoptScoreTable(meeting, "gd-u1", null));
  }

  @Test
  void only_the_units_director_casts_its_ballot() {
    open(MeetingFixture.everybodyPresent(year));
    WorkItem stranger =
        MeetingFixture.item(
            "castBallot",
            MeetingFixture.directorOf("u4"),
            Map.of("awardYear", year.id(), "unit", "u5", "ballot", ballot));

    assertRefused("ballot.notTheDelegate", () -> castBallot.perform(stranger, paper(ballot, 4)));
  }

  @Test
  void a_paper_of_another_ballot_or_with_a_candidate_twice_is_refused() {
    open(MeetingFixture.everybodyPresent(year));

    assertRefused(
        "ballot.otherBallot", () -> castBallot.perform(voter("u4"), paper(ballot + 1, 4)));
    FilledPaper.Choice twice = new FilledPaper.Choice("u1", FLAG, Opinion.AGREE);
    assertRefused(
        "ballot.candidateTwice",
        () -> castBallot.perform(voter("u4"), paperOf(ballot, List.of(twice, twice))));
  }

  @Test
  void casting_hands_nothing_to_the_flow_keeps_no_draft_and_prints_no_choice() {
    open(MeetingFixture.everybodyPresent(year));
    WorkItem item = voter("u4");
    FilledPaper paper = paper(ballot, 4);

    castBallot.perform(item, paper);

    assertThat(item.facts()).isEmpty();
    assertThat(castBallot.keepsDrafts()).isFalse();
    assertThat(paper.toString() + paper.choices()).doesNotContain("AGREE", "u1", "NO_OPINION");
  }

  @Test
  void the_voter_sees_how_many_have_voted_and_no_figures() {
    open(MeetingFixture.everybodyPresent(year));
    castBallot.perform(voter("u4"), paper(ballot, 4));

    CastBallot.View view = castBallot.view(voter("u5"));

    assertThat(view.voted()).isEqualTo(1);
    assertThat(view.entitled()).isEqualTo(8);
    assertThat(view.paper().units()).extracting(BlankPaper.Contender::name).hasSize(3);
    assertThat(view.paper().units().get(2).lines())
        .extracting(BlankPaper.Line::award, BlankPaper.Line::index)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FLAG, 2),
            org.assertj.core.groups.Tuple.tuple(CERTIFICATE, 3));
    assertThat(view.paper().input().toString()).doesNotContain("opinion");
  }

  @Test
  void the_paper_of_a_rehearsal_is_shown_and_judged_like_a_real_one() {
    WorkItem voter = item("u5", Map.of());
    BlankPaper blank = practiseBallot.view(voter);
    String first = blank.units().get(0).name();
    String second = blank.units().get(1).name();

    practiseBallot.perform(voter, rehearsed(first, second, Opinion.DISAGREE));

    assertRefused(
        "ballot.bothAwards",
        () -> practiseBallot.perform(voter, rehearsed(first, second, Opinion.AGREE)));
    assertRefused(
        "ballot.unknownCandidate",
        () -> practiseBallot.perform(voter, rehearsed(first, "u2", Opinion.DISAGREE)));
    assertRefused("ballot.otherBallot", () -> practiseBallot.perform(voter, paperOf(1, List.of())));
  }

  private static FilledPaper rehearsed(String first, String second, Opinion certificate) {
    return paperOf(
        0,
        List.of(
            new FilledPaper.Choice(first, FLAG, Opinion.AGREE),
            new FilledPaper.Choice(second, FLAG, Opinion.AGREE),
            new FilledPaper.Choice(second, CERTIFICATE, certificate)));
  }

  @Test
  void every_form_shows_its_facts() {
    WorkItem item = item("u1", Map.of("meeting", meeting, "awardYear", year.id()));
    assertThat(recordAttendance.view(item).kinds()).doesNotContain(AttendanceKind.WRITTEN_OPINION);
    assertThat(recordAttendance.view(item).delegates()).hasSize(8);
    tieThreeRounds();
    assertThat(adoptScoreTable.view(item).candidates()).hasSize(4);
    assertThat(confirmCount.view(item).rounds()).hasSize(3);
    declare();
    assertThat(breakTie.view(item).places()).hasSize(1);
    assertThat(breakTie.view(item).places().get(0).tied())
        .extracting(BreakTie.Tied::unit)
        .containsExactly("u2", "u3");
    breakTie.perform(item, new BreakTie.Input(List.of(new BreakTie.Choice(FLAG, "u2")), "Lý do."));
    minutes.write(meeting);
    assertThat(draftMinutes.view(item).text()).contains("Lý do.");
    draftMinutes.perform(item, new DraftMinutes.Input(null));
    assertThat(signMinutes.view(item).text()).contains("IV. Đề nghị khen thưởng");
    signMinutes.perform(item, new SignMinutes.Input(true));
    assertThat(meetings.ofYear(year.id()).rounds()).hasSize(3);
  }

  private void tieThreeRounds() {
    tieThreeRounds("u1", "u2", "u3");
  }

  /** One unit ahead, two level in the ballot and in both run-offs; the last is not declared. */
  private void tieThreeRounds(String ahead, String one, String other) {
    vote(Map.of(ahead + ":FLAG", 8, one + ":FLAG", 7, other + ":FLAG", 7));
    for (int runOff = 0; runOff < 2; runOff++) {
      assertThat(declare()).isEqualTo(BallotResult.RUN_OFF);
      ballot = polls.open(meeting);
      castAll(Map.of(one + ":FLAG", 4, other + ":FLAG", 4));
    }
  }

  private void vote(Map<String, Integer> agreeing) {
    open(MeetingFixture.everybodyPresent(year));
    castAll(agreeing);
  }

  private void open(Gathering gathering) {
    rollCall.record(meeting, gathering);
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    meetings.adoptScoreTable(meeting, "gd-u1", null);
    ballot = polls.open(meeting);
  }

  /**
   * The first voters agree with an option, so many as are named; the others disagree. In a run-off,
   * where a paper agrees to one, the last voters agree with the second option.
   */
  private void castAll(Map<String, Integer> agreeing) {
    List<String> voters = ballots.voters(ballot);
    for (int voter = 0; voter < voters.size(); voter++) {
      Map<Option, Opinion> choices = new HashMap<>();
      boolean runOff = ballots.round(ballot).isRunOff();
      for (Candidate each : ballots.options(ballot)) {
        Award award = each.award();
        int agree = agreeing.getOrDefault(each.unit() + ":" + award, 0);
        int place = runOff && !choices.isEmpty() ? voters.size() - 1 - voter : voter;
        choices.put(Option.of(each), place < agree ? Opinion.AGREE : Opinion.DISAGREE);
      }
      polls.cast(ballot, voters.get(voter), choices);
    }
    polls.close(ballot);
  }

  private BallotResult declare() {
    meetings.tellers(meeting).forEach(each -> results.confirm(ballot, each, true, null));
    return results.declare(ballot, MeetingFixture.RULES);
  }

  private Gathering on(LocalDate day) {
    Gathering all = MeetingFixture.everybodyPresent(year);
    return new Gathering(day, all.place(), all.attendance(), Map.of(), all.tellers());
  }

  private WorkItem voter(String unit) {
    return item(unit, Map.of("awardYear", year.id(), "unit", unit, "ballot", ballot));
  }

  private static WorkItem item(String unit, Map<String, Object> variables) {
    return MeetingFixture.item("task", MeetingFixture.directorOf(unit), variables);
  }

  private FilledPaper paper(long number, int options) {
    return paperOf(
        number,
        ballots.options(ballot).stream()
            .limit(options)
            .map(each -> new FilledPaper.Choice(each.unit(), each.award(), Opinion.NO_OPINION))
            .toList());
  }

  private static FilledPaper paperOf(long number, List<FilledPaper.Choice> choices) {
    return new FilledPaper(
        number, RandomCode.next(), RandomCode.next(), FilledPaper.Kind.MARKED, choices, true);
  }

  private static void assertRefused(
      String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(message);
  }
}
