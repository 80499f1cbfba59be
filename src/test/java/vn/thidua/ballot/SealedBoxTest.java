package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static vn.thidua.ballot.paper.Opinion.AGREE;
import static vn.thidua.ballot.paper.Opinion.DISAGREE;
import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ballot.box.BallotBox;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.box.BoxKeepers;
import vn.thidua.ballot.box.CastBallot;
import vn.thidua.ballot.box.ConfirmOpening;
import vn.thidua.ballot.box.EnterPapers;
import vn.thidua.ballot.box.KeepKey;
import vn.thidua.ballot.box.OpenBox;
import vn.thidua.ballot.box.PaperEntries;
import vn.thidua.ballot.box.Publication;
import vn.thidua.ballot.count.Base;
import vn.thidua.ballot.count.Results;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.ballot.meeting.AttendanceKind;
import vn.thidua.ballot.meeting.Gathering;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.meeting.SendNotice;
import vn.thidua.ballot.paper.BallotPaper;
import vn.thidua.ballot.paper.FilledPaper;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.review.Reviews;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The tellers keep the box, and the box keeps its papers; every way around it is refused. */
@DataJdbcTest
@Import(MeetingFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SealedBoxTest {

  @Autowired Ballots ballots;
  @Autowired BoxKeepers keepers;
  @Autowired Polls polls;
  @Autowired BallotBox box;
  @Autowired PaperEntries entries;
  @Autowired Publication publication;
  @Autowired PublishedBoxes published;
  @Autowired Results results;
  @Autowired RoundResults rows;
  @Autowired Rounds rounds;
  @Autowired RollCall rollCall;
  @Autowired Meetings meetings;
  @Autowired ConfirmOpening confirmOpening;
  @Autowired KeepKey keepKey;
  @Autowired OpenBox openBox;
  @Autowired EnterPapers enterPapers;
  @Autowired CastBallot castBallot;
  @Autowired SendNotice sendNotice;
  @Autowired MeetingFixture.DraftedText draftedText;
  @Autowired AwardYears years;
  @Autowired Reviews reviews;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private AwardYear year;
  private long meeting;
  private long ballot;

  @BeforeEach
  void prepareARoundOfEight() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    prepare(MeetingFixture.everybodyPresent(year));
  }

  @Test
  void until_the_box_is_opened_nothing_in_the_database_tells_a_choice_or_a_receipt() {
    polls.openVoting(ballot, Set.of());
    ballots.cast(ballot, "u1", votes(AGREE), RandomCode.next(), "AAAA-BBBB-CCCC-DDDD");
    ballots.close(ballot);
    keepers.openBox(ballot, "gd-u8", Polls.PASSPHRASE);

    assertThat(wholeDatabase()).doesNotContain("AAAA-BBBB-CCCC-DDDD");
    assertThat(count("ballot_paper")).isZero();

    keepers.openBox(ballot, "gd-u7", Polls.PASSPHRASE);
    assertThat(wholeDatabase()).contains("AAAA-BBBB-CCCC-DDDD");
    assertThat(box.papers(ballot)).containsExactly("AAAD");
  }

  @Test
  void one_teller_opens_nothing_two_open_the_box_and_a_third_is_not_needed() {
    polls.openVoting(ballot, Set.of());
    polls.cast(ballot, "u1", votes(AGREE));
    ballots.close(ballot);

    keepers.openBox(ballot, "gd-u6", Polls.PASSPHRASE);
    keepers.openBox(ballot, "gd-u6", Polls.PASSPHRASE);
    assertThat(ballots.isBoxOpen(ballot)).isFalse();
    assertThat(ballots.isBoxSettled(ballot)).isFalse();
    keepers.openBox(ballot, "gd-u8", Polls.PASSPHRASE);
    keepers.openBox(ballot, "gd-u7", Polls.PASSPHRASE);

    assertThat(ballots.isBoxOpen(ballot)).isTrue();
    assertThat(box.papers(ballot)).containsExactly("AAAD");
  }

  @Test
  void opening_destroys_the_sealed_papers_the_layers_and_with_the_result_the_keys() {
    polls.openVoting(ballot, Set.of());
    polls.cast(ballot, "u1", votes(AGREE));
    polls.close(ballot);

    assertThat(count("sealed_paper")).isZero();
    assertThat(count("seal_layer")).isZero();
    assertThat(count("voter_roll where token is not null and ballot =")).isZero();
    meetings.tellers(meeting).forEach(each -> results.confirm(ballot, each, true, null));
    results.declare(ballot, MeetingFixture.RULES);
    assertThat(
            jdbc.sql("select count(*) from teller_key where meeting = ?")
                .param(meeting)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_box_is_opened_neither_before_closing_nor_by_a_stranger_nor_with_a_wrong_passphrase() {
    polls.openVoting(ballot, Set.of());
    assertRefused("ballot.notClosed", () -> keepers.openBox(ballot, "gd-u8", Polls.PASSPHRASE));
    ballots.close(ballot);

    assertRefused("ballot.notTeller", () -> keepers.openBox(ballot, "gd-u1", Polls.PASSPHRASE));
    assertRefused("ballot.wrongPassphrase", () -> keepers.openBox(ballot, "gd-u8", "guess"));
    assertThat(count("seal_layer where peeled and ballot =")).isZero();
  }

  @Test
  void one_lost_passphrase_does_not_stop_a_poll() {
    polls.openVoting(ballot, Set.of());
    polls.cast(ballot, "u1", votes(AGREE));
    ballots.close(ballot);

    keepers.losePassphrase(ballot, "gd-u6");
    assertThat(ballots.isBoxSettled(ballot)).isFalse();
    polls.openBox(ballot, "gd-u7", "gd-u8");

    assertThat(box.papers(ballot)).hasSize(1);
  }

  @Test
  void two_lost_passphrases_empty_the_box_and_the_round_is_voted_again() {
    polls.openVoting(ballot, Set.of());
    polls.cast(ballot, "u1", votes(AGREE));
    ballots.close(ballot);

    keepers.losePassphrase(ballot, "gd-u6");
    keepers.losePassphrase(ballot, "gd-u7");

    assertThat(ballots.isBoxSettled(ballot)).isTrue();
    assertThat(ballots.isBoxOpen(ballot)).isFalse();
    assertThat(ballots.turnout(ballot)).isEqualTo(new BallotBox.Turnout(8, 0));
    assertThat(keepers.withoutKey(meeting)).hasSize(3);
    polls.openVoting(ballot, Set.of());
    polls.cast(ballot, "u1", votes(DISAGREE));
    polls.close(ballot);
    assertThat(box.papers(ballot)).containsExactly("DDDD");
    assertThat(draftedText.of(meeting)).contains("bỏ phiếu lại 1 lần");
  }

  @Test
  void what_somebody_else_put_into_the_box_or_damaged_is_an_invalid_paper() {
    polls.openVoting(ballot, Set.of());
    polls.cast(ballot, "u1", votes(AGREE));
    polls.cast(ballot, "u2", votes(AGREE));
    jdbc.sql(
            """
            update sealed_paper set content = 'damaged'
            where id = (select min(id) from sealed_paper where ballot = ?)
            """)
        .param(ballot)
        .update();

    polls.close(ballot);

    assertThat(rows.counted(meeting).get(0).papers().invalid()).isEqualTo(1);
    assertThat(rows.counted(meeting).get(0).papers().valid()).isEqualTo(1);
  }

  @Test
  void the_same_form_sent_twice_is_one_paper_and_another_one_is_a_double_vote() {
    polls.openVoting(ballot, Set.of());
    String token = RandomCode.next();
    ballots.cast(ballot, "u1", votes(AGREE), token, RandomCode.next());

    ballots.cast(ballot, "u1", votes(AGREE), token, RandomCode.next());

    assertThat(count("sealed_paper")).isEqualTo(1);
    assertRefused("ballot.votedAlready", () -> polls.cast(ballot, "u1", votes(AGREE)));
    assertRefused(
        "ballot.tokenReplayed",
        () -> ballots.cast(ballot, "u2", votes(AGREE), token, RandomCode.next()));
    assertThat(count("sealed_paper")).isEqualTo(1);
  }

  @Test
  void blank_and_spoilt_papers_are_taken_and_counted_as_such() {
    polls.openVoting(ballot, Set.of());
    castBallot.perform(voter("u1"), form(FilledPaper.Kind.BLANK));
    castBallot.perform(voter("u2"), form(FilledPaper.Kind.SPOILT));
    polls.cast(ballot, "u3", votes(AGREE));
    polls.close(ballot);

    assertThat(rows.counted(meeting).get(0).papers().valid()).isEqualTo(2);
    assertThat(rows.counted(meeting).get(0).papers().invalid()).isEqualTo(1);
    assertThat(rows.counted(meeting).get(0).papers())
        .isEqualTo(new CountedRound.Papers(8, 8, 8, 3, 2, 1));
  }

  @Test
  void a_paper_over_the_limit_is_refused_and_one_that_got_in_is_invalid() {
    long limited = another(limitedTo(1));
    assertRefused("ballot.overVote", () -> polls.cast(limited, "u1", votes(AGREE)));

    transactions.executeWithoutResult(
        status -> {
          box.mark(limited, "u1", RandomCode.next());
          box.put(limited, new BallotPaper("AAAD", RandomCode.next()));
        });
    polls.close(limited);

    assertThat(rows.counted(meeting).get(0).papers().valid()).isZero();
  }

  @Test
  void papers_of_the_room_count_when_two_tellers_read_the_same() {
    polls.openVoting(ballot, Set.of("u1", "u2", "u3"));
    assertThat(ballots.voters(ballot)).hasSize(5).doesNotContain("u1");
    assertRefused("ballot.votesOnPaper", () -> polls.cast(ballot, "u1", votes(AGREE)));
    polls.cast(ballot, "u4", votes(AGREE));
    ballots.close(ballot);
    assertThat(ballots.paperTellers(ballot)).hasSize(2);

    read("gd-u6", List.of("u1", "u2"), "AAAD", "DDDD");
    read("gd-u7", List.of("u2", "u1"), "DDDD", "AAAD");
    assertThat(ballots.comparePapers(ballot)).isTrue();
    polls.openBox(ballot);
    ballots.count(ballot);

    assertThat(box.papers(ballot)).containsExactlyInAnyOrder("AAAD", "AAAD", "DDDD");
    assertThat(box.contents(ballot)).extracting(BallotPaper::receipt).allMatch(RandomCode::isOne);
    assertThat(ballots.turnout(ballot)).isEqualTo(new BallotBox.Turnout(8, 3));
  }

  @Test
  void two_readings_that_differ_are_forgotten_and_made_again() {
    polls.openVoting(ballot, Set.of("u1", "u2", "u3"));
    ballots.close(ballot);
    read("gd-u6", List.of("u1"), "AAAD");
    read("gd-u7", List.of("u1"), "AADD");

    assertThat(ballots.comparePapers(ballot)).isFalse();

    assertThat(count("paper_entry")).isZero();
    assertThat(count("sealed_paper")).isZero();
  }

  @Test
  void a_reading_with_more_papers_than_voters_or_of_screen_voters_is_refused() {
    polls.openVoting(ballot, Set.of("u1", "u2", "u3"));
    ballots.close(ballot);

    assertRefused("ballot.papersAndVoters", () -> read("gd-u6", List.of("u1"), "AAAD", "AAAD"));
    assertRefused("ballot.notOnPaper", () -> read("gd-u6", List.of("u4"), "AAAD"));
  }

  @Test
  void fewer_than_three_on_paper_would_be_known_by_their_papers() {
    polls.keepKeys(meeting);

    assertRefused(
        "ballot.tooFewOnPaper",
        () -> keepers.openVoting(ballot, "gd-u1", Duration.ofHours(1), Set.of("u1", "u2")));
    assertRefused(
        "ballot.notOnRoll",
        () -> keepers.openVoting(ballot, "gd-u1", Duration.ofHours(1), Set.of("x", "y", "z")));
  }

  @Test
  void the_voting_opens_once_with_all_keys_and_the_whole_checklist() {
    WorkItem chair = item("u1", Map.of("awardYear", year.id()));
    assertRefused("ballot.keysMissing", () -> confirmOpening.perform(chair, opening(true)));
    polls.keepKeys(meeting);
    assertRefused("ballot.checklist", () -> confirmOpening.perform(chair, opening(false)));

    confirmOpening.perform(chair, opening(true));

    assertThat(chair.facts()).containsEntry("votingOpened", true);
    assertRefused("ballot.openAlready", () -> confirmOpening.perform(chair, opening(true)));
    assertThat(keepers.closesAt(ballot)).isAfter("2016-12-28");
  }

  @Test
  void after_opening_a_session_cannot_be_ended_and_before_it_the_next_one_is_called() {
    WorkItem chair = item("u1", Map.of("awardYear", year.id()));
    ConfirmOpening.Input no = new ConfirmOpening.Input(false, null, null, null, "Thiếu đại biểu.");
    confirmOpening.perform(chair, no);
    assertThat(meetings.session(meeting).failed()).isTrue();
    assertThat(meetings.session(meeting).quorumRule()).contains("Thiếu đại biểu.");
    assertThat(transactions.<Long>execute(status -> rollCall.current(meeting)))
        .isNotEqualTo(meeting);

    prepareARoundOfEight();
    polls.openVoting(ballot, Set.of());
    assertRefused(
        "ballot.openAlready",
        () -> confirmOpening.perform(item("u1", Map.of("awardYear", year.id())), no));
  }

  @Test
  void nothing_is_left_of_a_round_that_the_chair_does_not_open() {
    polls.openVoting(ballot, Set.of());
    ballots.close(ballot);
    keepers.losePassphrase(ballot, "gd-u6");
    keepers.losePassphrase(ballot, "gd-u7");
    polls.keepKeys(meeting);

    confirmOpening.perform(
        item("u1", Map.of("awardYear", year.id())),
        new ConfirmOpening.Input(false, null, null, null, "Bầu ban kiểm phiếu khác."));

    assertThat(List.of("ballot_option", "ballot_limit", "voter_roll", "ballot_restart"))
        .allSatisfy(table -> assertThat(count(table)).isZero());
    assertThat(
            jdbc.sql(
                    "select (select count(*) from ballot_round where meeting = :meeting)"
                        + " + (select count(*) from teller_key where meeting = :meeting)")
                .param("meeting", meeting)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(meetings.session(meeting).quorumRule()).contains("bỏ phiếu lại 1 lần");
  }

  @Test
  void a_represented_member_votes_through_the_delegate_with_its_authority() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    when(years.writtenOpinionAllowed(year.id())).thenReturn(true);
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u4", AttendanceKind.REPRESENTED);
    gathering.authorities().put("u4", "u5");
    prepare(gathering);
    polls.openVoting(ballot, Set.of());

    assertThat(ballots.voterGroup(ballot, "u4")).isEqualTo("u5.delegate");
    WorkItem delegate = item("u5", Map.of("awardYear", year.id(), "unit", "u4"));
    assertThat(castBallot.view(delegate).actsFor()).isEqualTo("Sở Ngoại vụ u4");
    castBallot.perform(delegate, form(FilledPaper.Kind.BLANK));
    assertRefused(
        "ballot.notTheDelegate",
        () -> castBallot.perform(voter("u4"), form(FilledPaper.Kind.BLANK)));
    assertThat(ballots.turnout(ballot).voted()).isEqualTo(1);
    assertThat(draftedText.of(meeting)).contains("cho đại biểu của Sở Ngoại vụ u5");
  }

  @Test
  void an_authority_must_name_one_delegate_who_attends_and_has_no_other() {
    when(years.writtenOpinionAllowed(year.id())).thenReturn(true);
    assertRefused("ballot.authorityIncomplete", () -> represented(Map.of()));
    assertRefused(
        "ballot.authorityNotAttending", () -> represented(Map.of("u4", "u3", "u3", "u5")));
    assertRefused("ballot.authorityTwice", () -> represented(Map.of("u4", "u5", "u3", "u5")));
    when(years.writtenOpinionAllowed(year.id())).thenReturn(false);
    assertRefused(
        "ballot.writtenOpinionNotAllowed", () -> represented(Map.of("u4", "u5", "u3", "u6")));
  }

  @Test
  void a_teller_chooses_his_own_passphrase_once() {
    WorkItem teller = item("u8", Map.of("teller", "gd-u8"));
    assertRefused("ballot.passphrasesDiffer", () -> keepKey.perform(teller, key("một", "hai")));
    assertRefused(
        "ballot.notTeller",
        () -> keepKey.perform(item("u7", Map.of("teller", "gd-u8")), key("a", "a")));

    keepKey.perform(teller, key("mật khẩu rất dài", "mật khẩu rất dài"));

    assertThat(keepers.withoutKey(meeting)).containsExactly("gd-u6", "gd-u7");
    assertRefused("ballot.keyKept", () -> keepKey.perform(teller, key("lần nữa", "lần nữa")));
    assertThat(wholeDatabase()).doesNotContain("mật khẩu rất dài");
    assertThat(key("mật khẩu", "mật khẩu").toString()).doesNotContain("mật");
    assertThat(keepKey.view(teller).suggestion()).matches(RandomCode.PATTERN);
  }

  @Test
  void a_published_box_is_for_the_members_and_the_ministry_after_the_result() {
    Actor member = MeetingFixture.directorOf("u4");
    polls.openVoting(ballot, Set.of());
    polls.cast(ballot, "u1", votes(AGREE));
    polls.close(ballot);
    assertRefused("ballot.boxNotYours", () -> published.file(member, ballot));

    meetings.tellers(meeting).forEach(each -> results.confirm(ballot, each, true, null));
    results.declare(ballot, MeetingFixture.RULES);

    PublishedBoxes.File file = published.file(member, ballot);
    assertThat(file.name()).isEqualTo("box-1.json");
    assertThat(published.file(new Actor("m", Set.of("ministry.office")), ballot)).isEqualTo(file);
    assertRefused(
        "ballot.boxNotYours",
        () -> published.file(new Actor("admin", Set.of("camunda-admin")), ballot));
    assertRefused(
        "ballot.boxNotYours", () -> published.file(MeetingFixture.directorOf("x"), ballot));
    assertThat(draftedText.of(meeting))
        .contains(publication.ofMeeting(meeting).get(0).sha256())
        .contains(publication.ofMeeting(meeting).get(0).verifyKey());
  }

  @Test
  void the_notice_says_what_the_year_has_to_decide() {
    WorkItem secretary = item("u1", Map.of());

    sendNotice.perform(
        secretary, new SendNotice.Input(MeetingFixture.DAY, "08:30", "Lào Cai", "Giải lao."));

    assertThat(sendNotice.view(secretary).agenda())
        .contains("Điểm danh 8 thành viên", "chỉ tiêu 2; đề cử: Sở Ngoại vụ u1, Sở Ngoại vụ u2");
    assertThat(
            jdbc.sql("select agenda from meeting_notice where meeting = ?")
                .param(meeting)
                .query(String.class)
                .single())
        .contains("Giải lao.");
    assertRefused(
        "ballot.heldOutsideYear",
        () ->
            sendNotice.perform(
                secretary,
                new SendNotice.Input(MeetingFixture.DAY.plusYears(3), "08:30", "x", null)));
  }

  @Test
  void tellers_see_the_turnout_and_help_to_open_only_in_person() {
    polls.openVoting(ballot, Set.of("u1", "u2", "u3"));
    polls.cast(ballot, "u4", votes(AGREE));
    ballots.close(ballot);
    WorkItem teller = item("u8", Map.of("awardYear", year.id(), "teller", "gd-u8"));

    assertThat(openBox.view(teller).voted()).isEqualTo(1);
    assertThat(enterPapers.view(teller).voters()).hasSize(3);
    assertThat(enterPapers.view(teller).candidates()).hasSize(4);
    assertRefused(
        "ballot.passphraseMissing", () -> openBox.perform(teller, new OpenBox.Input(false, "")));
    assertRefused(
        "ballot.notTeller",
        () ->
            openBox.perform(
                item("u7", Map.of("teller", "gd-u8")), new OpenBox.Input(false, Polls.PASSPHRASE)));
    EnterPapers.Input reading =
        new EnterPapers.Input(
            List.of("u1", "u2"),
            List.of(
                new EnterPapers.Sheet(true, List.of()),
                new EnterPapers.Sheet(false, List.of(AGREE, AGREE, AGREE, DISAGREE))));
    assertThat(reading.toString() + reading.papers()).doesNotContain("AGREE");
    enterPapers.perform(teller, reading);
    assertThat(count("paper_entry")).isEqualTo(2);
  }

  private void prepare(Gathering gathering) {
    meeting = rollCall.record(rollCall.call(year.id()), gathering);
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    meetings.adoptScoreTable(meeting, "gd-u1", null);
    ballot = ballots.open(meeting, MeetingFixture.RULES);
  }

  private long another(MeetingRules rules) {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    meeting = rollCall.record(rollCall.call(year.id()), MeetingFixture.everybodyPresent(year));
    rollCall.checkQuorum(meeting, rules);
    meetings.adoptScoreTable(meeting, "gd-u1", null);
    ballot = polls.open(meeting, rules, Set.of());
    return ballot;
  }

  static MeetingRules limitedTo(int most) {
    return new OtherRules(new Threshold(Base.MEMBERS, 80, 100, "R9"), most);
  }

  private void represented(Map<String, String> authorities) {
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u4", AttendanceKind.REPRESENTED);
    gathering.attendance().put("u3", AttendanceKind.REPRESENTED);
    gathering.authorities().putAll(authorities);
    rollCall.record(rollCall.call(year.id()), gathering);
  }

  private void read(String teller, List<String> voters, String... papers) {
    transactions.executeWithoutResult(
        status -> entries.enter(ballot, teller, voters, List.of(papers)));
  }

  private static ConfirmOpening.Input opening(boolean checked) {
    Map<ConfirmOpening.Check, Boolean> all =
        Stream.of(ConfirmOpening.Check.values())
            .collect(Collectors.toMap(each -> each, each -> checked));
    return new ConfirmOpening.Input(true, all, 24, List.of(), null);
  }

  private static KeepKey.Input key(String passphrase, String repeated) {
    return new KeepKey.Input(passphrase, repeated, true);
  }

  private Map<Option, Opinion> votes(Opinion opinion) {
    Map<Option, Opinion> choices = new HashMap<>();
    List.of("u1", "u2", "u3").forEach(unit -> choices.put(new Option(unit, FLAG), opinion));
    choices.put(new Option("u3", CERTIFICATE), DISAGREE);
    return choices;
  }

  private FilledPaper form(FilledPaper.Kind kind) {
    return new FilledPaper(
        ballot,
        RandomCode.next(),
        RandomCode.next(),
        kind,
        ballots.options(ballot).stream()
            .map(each -> new FilledPaper.Choice(each.unit(), each.award(), null))
            .toList(),
        true);
  }

  private WorkItem voter(String unit) {
    return item(unit, Map.of("awardYear", year.id(), "unit", unit));
  }

  private WorkItem item(String unit, Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("meeting", meeting);
    variables.put("ballot", ballot);
    return MeetingFixture.item("task", MeetingFixture.directorOf(unit), variables);
  }

  private int count(String table) {
    String condition = table.contains("ballot =") ? table : table + " where ballot =";
    return jdbc.sql("select count(*) from " + condition + " " + ballot)
        .query(Integer.class)
        .single();
  }

  /** Every value of every table, as somebody reads them who owns the database. */
  private String wholeDatabase() {
    StringBuilder all = new StringBuilder();
    List<String> tables =
        jdbc.sql(
                """
                select table_name from information_schema.tables
                where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();
    for (String table : tables) {
      jdbc.sql("select * from \"" + table + "\"")
          .query()
          .listOfRows()
          .forEach(row -> all.append(row.values()).append('\n'));
    }
    assertThat(tables).hasSizeGreaterThan(20);
    return all.toString();
  }

  private static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(message);
  }
}
