package vn.thidua.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;
import static vn.thidua.ballot.paper.Opinion.AGREE;
import static vn.thidua.ballot.paper.Opinion.DISAGREE;
import static vn.thidua.ballot.paper.Opinion.NO_OPINION;
import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.MeetingFixture;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Option;
import vn.thidua.ballot.Polls;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.ballot.count.SqlTally;
import vn.thidua.ballot.count.TalliesDisagree;
import vn.thidua.ballot.count.Tally;
import vn.thidua.ballot.meeting.AttendanceKind;
import vn.thidua.ballot.meeting.Gathering;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.paper.BallotPaper;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.review.Reviews;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

@DataJdbcTest
@Import(MeetingFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BallotsTest {

  @Autowired Ballots ballots;
  @Autowired Polls polls;
  @Autowired BallotBox box;
  @MockitoSpyBean SqlTally sqlTally;
  @Autowired RoundResults results;
  @Autowired RollCall rollCall;
  @Autowired Meetings meetings;
  @Autowired AwardYears years;
  @Autowired Reviews reviews;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  AwardYear year;
  private long meeting;
  long ballot;

  @BeforeEach
  void openABallotOfEight() {
    open(MeetingFixture.everybodyPresent(year = MeetingFixture.aClusterOf(8, years, reviews)));
  }

  @Test
  void a_paper_marks_the_roll_once_and_adds_one_paper() {
    polls.cast(ballot, "u1", allAgree());

    assertThat(ballots.turnout(ballot)).isEqualTo(new BallotBox.Turnout(8, 1));
    assertThat(papers()).isEqualTo(1);
  }

  @Test
  void a_second_paper_of_the_same_member_is_refused() {
    polls.cast(ballot, "u1", allAgree());

    assertRefused("ballot.votedAlready", "u1", allAgree());
    assertThat(papers()).isEqualTo(1);
  }

  @Test
  void who_is_not_on_the_roll_is_refused() {
    assertRefused("ballot.notOnRoll", "u9", allAgree());
  }

  @Test
  void an_absent_member_is_not_on_the_roll() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u4", AttendanceKind.ABSENT);
    gathering.attendance().put("u5", AttendanceKind.REMOTE);
    open(gathering);

    assertThat(ballots.voters(ballot)).containsExactly("u1", "u2", "u3", "u5", "u6", "u7", "u8");
    assertRefused("ballot.notOnRoll", "u4", allAgree());
  }

  @Test
  void a_member_that_wrote_is_on_the_roll_where_the_rules_allow_it() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    when(years.writtenOpinionAllowed(year.id())).thenReturn(true);
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u4", AttendanceKind.WRITTEN_OPINION);
    open(gathering);

    assertThat(ballots.voters(ballot)).contains("u4");
  }

  @Test
  void a_member_that_only_wrote_votes_and_is_not_present() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    when(years.writtenOpinionAllowed(year.id())).thenReturn(true);
    Gathering gathering = MeetingFixture.everybodyPresent(year);
    gathering.attendance().put("u4", AttendanceKind.WRITTEN_OPINION);
    gathering.attendance().put("u5", AttendanceKind.REMOTE);
    open(gathering);

    polls.close(ballot);

    CountedRound.Papers papers = results.counted(meeting).get(0).papers();
    assertThat(papers.issued()).isEqualTo(8);
    assertThat(papers.present()).isEqualTo(7);
  }

  @Test
  void a_vote_after_closing_is_refused() {
    polls.close(ballot);

    assertRefused("ballot.closed", "u1", allAgree());
  }

  /** The round still reads "open"; the roll is what the closing and a cast meet at. */
  @Test
  void a_cast_that_read_open_before_the_closing_does_not_land_after_it() {
    transactions.executeWithoutResult(status -> box.close(ballot));

    assertRefused("ballot.closed", "u1", allAgree());
    assertThat(ballots.turnout(ballot)).isEqualTo(new BallotBox.Turnout(8, 0));
    assertThat(papers()).isZero();
  }

  @Test
  void a_candidate_that_is_not_on_this_ballot_is_refused() {
    Map<Option, Opinion> choices = allAgree();
    choices.put(new Option("u4", FLAG), AGREE);

    assertRefused("ballot.unknownCandidate", "u1", choices);
  }

  @Test
  void a_paper_without_an_opinion_on_every_candidate_is_refused() {
    Map<Option, Opinion> choices = allAgree();
    choices.remove(new Option("u2", FLAG));

    assertRefused("ballot.candidateMissing", "u1", choices);
  }

  @Test
  void a_paper_that_agrees_to_both_awards_for_one_unit_is_refused() {
    Map<Option, Opinion> choices = allAgree();
    choices.put(new Option("u3", CERTIFICATE), AGREE);

    assertRefused("ballot.bothAwards", "u1", choices);
  }

  @Test
  void a_blank_paper_is_taken() {
    Map<Option, Opinion> blank = allAgree();
    blank.replaceAll((option, opinion) -> NO_OPINION);

    polls.cast(ballot, "u1", blank);

    assertThat(papers()).isEqualTo(1);
  }

  @Test
  void a_unit_votes_on_itself_by_default() {
    polls.cast(ballot, "u1", allAgree());

    assertThat(papers()).isEqualTo(1);
  }

  @Test
  void a_vote_on_oneself_is_refused_where_the_rules_forbid_it() {
    when(years.selfVoteAllowed(year.id())).thenReturn(false);

    assertRefused("ballot.selfVote", "u1", allAgree());
    assertRefused("ballot.selfVote", "u2", allAgree());
    polls.cast(ballot, "u4", allAgree());
    assertThat(papers()).isEqualTo(1);
  }

  @Test
  void a_closed_year_takes_no_paper() {
    when(years.requireOpen(year.id())).thenThrow(new Refusal("year.closed"));

    assertRefused("year.closed", "u1", allAgree());
  }

  @Test
  void a_failed_task_completion_takes_the_paper_and_the_mark_back() {
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      polls.cast(ballot, "u1", allAgree());
                      throw new IllegalStateException("the engine failed");
                    }))
        .hasMessage("the engine failed");

    assertThat(papers()).isZero();
    assertThat(ballots.turnout(ballot).voted()).isZero();
  }

  @Test
  void nothing_enters_the_box_outside_a_transaction() {
    assertThatThrownBy(() -> box.put(ballot, new BallotPaper("AAAD", RandomCode.next())))
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }

  @Test
  void eight_members_vote_at_the_same_second() throws Exception {
    List<Boolean> cast = atOnce(year.units().stream().map(this::casting).toList());

    assertThat(cast).hasSize(8).containsOnly(true);
    assertThat(ballots.turnout(ballot)).isEqualTo(new BallotBox.Turnout(8, 8));
    assertThat(papers()).isEqualTo(8);
  }

  @Test
  void of_many_simultaneous_papers_of_one_member_one_is_taken() throws Exception {
    List<Callable<Boolean>> same = new ArrayList<>();
    for (int click = 0; click < 12; click++) {
      same.add(casting("u1"));
    }

    assertThat(atOnce(same)).filteredOn(taken -> taken).hasSize(1);
    assertThat(papers()).isEqualTo(1);
  }

  @Test
  void closing_waits_for_a_cast_in_flight_and_counts_it() throws Exception {
    CountDownLatch cast = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<?> voter =
          pool.submit(
              () ->
                  transactions.executeWithoutResult(
                      status -> {
                        polls.cast(ballot, "u1", allAgree());
                        cast.countDown();
                        await(commit);
                      }));
      await(cast);
      Future<?> closing = pool.submit(() -> ballots.close(ballot));
      assertThatThrownBy(() -> closing.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(java.util.concurrent.TimeoutException.class);
      commit.countDown();
      voter.get(5, TimeUnit.SECONDS);
      closing.get(5, TimeUnit.SECONDS);
      polls.openBox(ballot);
      ballots.count(ballot);
    } finally {
      pool.shutdownNow();
    }
    assertThat(results.counted(meeting).get(0).papers().collected()).isEqualTo(1);
  }

  @Test
  void a_cast_that_comes_while_the_box_is_being_closed_is_refused() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?>[] late = new Future<?>[1];
      transactions.executeWithoutResult(
          status -> {
            ballots.close(ballot);
            late[0] = pool.submit(() -> polls.cast(ballot, "u1", allAgree()));
            assertThatThrownBy(() -> late[0].get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
          });
      assertThatThrownBy(() -> late[0].get(5, TimeUnit.SECONDS))
          .cause()
          .hasMessage("ballot.closed");
    } finally {
      pool.shutdownNow();
    }
    assertThat(papers()).isZero();
  }

  @Test
  void a_ballot_is_closed_once() {
    polls.close(ballot);

    assertThatThrownBy(() -> ballots.close(ballot)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_count_states_issued_collected_valid_and_invalid() {
    polls.cast(ballot, "u1", allAgree());
    polls.cast(ballot, "u2", allAgree());
    polls.close(ballot);

    CountedRound counted = results.counted(meeting).get(0);
    assertThat(counted.round()).isEqualTo(1);
    assertThat(counted.papers()).isEqualTo(new CountedRound.Papers(8, 8, 8, 2, 2, 0));
    assertThat(counted.papers().invalid()).isZero();
    assertThat(counted.lines()).extracting(CountedRound.Line::agree).containsExactly(2, 2, 2, 0);
  }

  @Test
  void closing_gives_the_papers_new_ids_and_keeps_what_they_say() {
    polls.cast(ballot, "u1", allAgree());
    polls.cast(ballot, "u2", allAgree());
    List<String> before = ids();

    polls.close(ballot);

    assertThat(ids()).hasSize(2).doesNotContainAnyElementsOf(before);
    assertThat(box.papers(ballot)).containsExactly("AAAD", "AAAD");
  }

  /** Twice in 20 runs chance gives the one order of 8! once in eight million builds. */
  @Test
  void after_closing_the_rows_lie_in_no_order_of_casting() {
    int sameOrder = 0;
    for (int run = 0; run < 20; run++) {
      openABallotOfEight();
      List<String> cast = new ArrayList<>();
      for (String unit : year.units()) {
        polls.cast(ballot, unit, distinct(cast.size()));
        cast.add(marks(distinct(cast.size())));
      }
      polls.close(ballot);
      sameOrder += inRowOrder().equals(cast) ? 1 : 0;
    }

    assertThat(sameOrder).isLessThanOrEqualTo(1);
  }

  @Test
  void roll_and_paper_have_no_column_in_common_but_the_ballot() {
    assertThat(columns("voter_roll"))
        .containsExactlyInAnyOrder(
            "ballot", "unit", "voter", "channel", "token", "voted", "closed");
    assertThat(columns("sealed_paper")).containsExactlyInAnyOrder("id", "ballot", "content");
    assertThat(columns("ballot_paper"))
        .containsExactlyInAnyOrder("id", "ballot", "choices", "receipt");
  }

  @Test
  void all_papers_of_a_ballot_have_the_same_size() {
    polls.cast(ballot, "u1", allAgree());
    polls.cast(ballot, "u2", distinct(5));

    assertThat(
            jdbc.sql("select distinct char_length(content) from sealed_paper where ballot = ?")
                .param(ballot)
                .query(Integer.class)
                .list())
        .hasSize(1);
  }

  @Test
  void both_tallies_agree_on_any_box() {
    List<Option> options = ballots.options(ballot).stream().map(Option::of).toList();
    Random random = new Random(2016);
    for (int run = 0; run < 300; run++) {
      List<String> papers = randomBox(random, options.size());
      replaceBox(papers);

      assertThat(sqlTally.of(ballot)).isEqualTo(Tally.of(options, Map.of(), papers));
    }
  }

  @Test
  void two_tallies_that_differ_stop_the_count() {
    polls.cast(ballot, "u1", allAgree());
    doAnswer(
            call -> {
              Tally counted = (Tally) call.callRealMethod();
              return new Tally(
                  counted.collected(), counted.valid() - 1, counted.blank(), counted.figures());
            })
        .when(sqlTally)
        .of(ballot);

    assertThatThrownBy(() -> polls.close(ballot))
        .isInstanceOf(TalliesDisagree.class)
        .hasMessageContaining("the tallies in Java and in SQL differ");
    assertThat(results.counted(meeting)).isEmpty();
  }

  @Test
  void a_paper_too_many_in_the_box_stops_the_count() {
    polls.cast(ballot, "u1", allAgree());
    transactions.executeWithoutResult(
        status -> box.put(ballot, new BallotPaper("AAAD", RandomCode.next())));

    assertThatThrownBy(() -> polls.close(ballot))
        .isInstanceOf(TalliesDisagree.class)
        .hasMessageContaining("one paper for each mark");
    assertThat(results.counted(meeting)).isEmpty();
  }

  @Test
  void a_removed_paper_stops_the_count() {
    polls.cast(ballot, "u1", allAgree());
    replaceBox(List.of());

    assertThatThrownBy(() -> polls.close(ballot)).isInstanceOf(TalliesDisagree.class);
  }

  @Test
  void a_paper_that_is_not_stored_does_not_tell_what_stood_on_it() {
    String tooLong = "A".repeat(5000);

    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> box.put(ballot, new BallotPaper(tooLong, ""))))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessage("A ballot paper was not stored");
  }

  @Test
  void no_ballot_is_opened_before_the_score_table_is_adopted() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    long called = rollCall.call(year.id());
    rollCall.record(called, MeetingFixture.everybodyPresent(year));
    rollCall.checkQuorum(called, MeetingFixture.RULES);

    assertThatThrownBy(() -> polls.open(called)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void no_second_round_is_opened_without_a_declared_tie() {
    assertThatThrownBy(() -> polls.open(meeting)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void without_candidates_nobody_is_asked_to_vote() {
    year = MeetingFixture.aClusterOf(8, years, reviews);
    MeetingFixture.candidates(reviews, year.id());
    open(MeetingFixture.everybodyPresent(year));

    assertThat(ballots.voters(ballot)).isEmpty();
    polls.close(ballot);
    assertThat(results.counted(meeting).get(0).lines()).isEmpty();
  }

  private void open(Gathering gathering) {
    meeting = rollCall.record(rollCall.call(year.id()), gathering);
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    meetings.adoptScoreTable(meeting, "gd-u1", null);
    ballot = polls.open(meeting);
  }

  Map<Option, Opinion> allAgree() {
    return new HashMap<>(
        Map.of(
            new Option("u1", FLAG), AGREE,
            new Option("u2", FLAG), AGREE,
            new Option("u3", FLAG), AGREE,
            new Option("u3", CERTIFICATE), DISAGREE));
  }

  /** A paper that can be told from the others, to see where it ends up. */
  private Map<Option, Opinion> distinct(int number) {
    Opinion[] opinions = {DISAGREE, NO_OPINION};
    Map<Option, Opinion> choices = new HashMap<>();
    int bit = 0;
    for (Option option : allAgree().keySet()) {
      choices.put(option, opinions[(number >> bit++) & 1]);
    }
    return choices;
  }

  private void assertRefused(String message, String unit, Map<Option, Opinion> choices) {
    assertThatThrownBy(() -> polls.cast(ballot, unit, choices))
        .isInstanceOf(Refusal.class)
        .hasMessage(message);
  }

  private Callable<Boolean> casting(String unit) {
    return () -> {
      try {
        polls.cast(ballot, unit, allAgree());
        return true;
      } catch (Refusal refused) {
        return false;
      }
    };
  }

  private static List<Boolean> atOnce(List<Callable<Boolean>> calls) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Boolean>> running =
          calls.stream()
              .map(
                  call ->
                      pool.submit(
                          () -> {
                            await(start);
                            return call.call();
                          }))
              .toList();
      start.countDown();
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> each : running) {
        done.add(each.get(20, TimeUnit.SECONDS));
      }
      return done;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private long papers() {
    return ids().size();
  }

  private List<String> ids() {
    return jdbc.sql(
            """
            select cast(id as varchar) from sealed_paper where ballot = :ballot union all
            select cast(id as varchar) from ballot_paper where ballot = :ballot
            """)
        .param("ballot", ballot)
        .query(String.class)
        .list();
  }

  private String marks(Map<Option, Opinion> choices) {
    StringBuilder marks = new StringBuilder();
    ballots.options(ballot).forEach(each -> marks.append(choices.get(Option.of(each)).mark()));
    return marks.toString();
  }

  /** The database's own row number: what somebody goes by who reads the table as it lies. */
  String rowNumber() {
    return "_rowid_";
  }

  private List<String> inRowOrder() {
    return jdbc.sql("select choices from ballot_paper where ballot = ? order by " + rowNumber())
        .param(ballot)
        .query(String.class)
        .list();
  }

  private List<String> columns(String table) {
    return jdbc.sql(
            "select lower(column_name) from information_schema.columns where lower(table_name) = ?")
        .param(table)
        .query(String.class)
        .list();
  }

  private List<String> randomBox(Random random, int length) {
    List<String> papers = new ArrayList<>();
    int size = random.nextInt(16);
    for (int paper = 0; paper < size; paper++) {
      int marks = random.nextInt(20) == 0 ? random.nextInt(7) : length;
      StringBuilder choices = new StringBuilder();
      for (int mark = 0; mark < marks; mark++) {
        choices.append("AAADDNNX".charAt(random.nextInt(random.nextInt(10) == 0 ? 8 : 7)));
      }
      papers.add(choices.toString());
    }
    return papers;
  }

  private void replaceBox(List<String> papers) {
    transactions.executeWithoutResult(
        status -> {
          for (String table : List.of("ballot_paper", "sealed_paper")) {
            jdbc.sql("delete from " + table + " where ballot = ?").param(ballot).update();
          }
          papers.forEach(
              paper ->
                  jdbc.sql(
                          "insert into ballot_paper (id, ballot, choices, receipt) values (?, ?, ?, '')")
                      .params(UUID.randomUUID(), ballot, paper)
                      .update());
        });
  }
}
