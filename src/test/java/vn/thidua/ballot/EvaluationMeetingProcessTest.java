package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class EvaluationMeetingProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("ballot/evaluationMeeting");

  private final Deque<Boolean> quorums = new ArrayDeque<>();
  private final Deque<String> results = new ArrayDeque<>();
  private final Deque<Boolean> paperReadings = new ArrayDeque<>();
  private final BallotPeople ballots = new BallotPeople();
  private ProcessInstance meeting;
  private long rounds;

  @BeforeEach
  void the_candidates_are_ready() {
    engine.bean("meetings", new MeetingPeople());
    engine.bean("ballots", ballots);
    engine.bean("boxKeepers", new Keepers());
    engine.idle("closeBallot", "countBallot", "writeMinutes");
    engine.delegate(
        "comparePapers",
        execution ->
            execution.setVariable(
                "papersAgree", paperReadings.isEmpty() || paperReadings.remove()));
    engine.delegate("callMeeting", execution -> execution.setVariable("meeting", 5L));
    engine.delegate("openBallot", execution -> execution.setVariable("ballot", ++rounds));
    engine.delegate("checkQuorum", execution -> execution.setVariable("quorate", quorums.remove()));
    engine.delegate(
        "declareResult", execution -> execution.setVariable("ballotResult", results.remove()));
    meeting = engine.start("evaluationMeeting", "cum-1/2016", Map.of("awardYear", 2016L));
  }

  @Test
  void a_meeting_with_a_clear_result_ends_with_signed_minutes() {
    quorums.add(true);
    results.add("DECIDED");

    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
    aRoundIsHeld();
    engine.complete("draftMinutes");
    engine.complete("signMinutes");

    assertThat(meeting)
        .hasPassed("endEvent_minutesSigned")
        .hasNotPassed("userTask_breakTie")
        .isEnded();
  }

  @Test
  void a_meeting_without_a_quorum_is_called_again() {
    quorums.addAll(List.of(false, true));

    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    assertThat(meeting)
        .isWaitingAtExactly("userTask_sendNotice")
        .hasNotPassed("userTask_adoptScoreTable");

    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    assertThat(meeting).isWaitingAtExactly("userTask_adoptScoreTable");
  }

  @Test
  void a_tie_is_voted_on_again_in_a_new_round() {
    quorums.add(true);
    results.addAll(List.of("RUN_OFF", "DECIDED"));

    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
    aRoundIsHeld();
    assertThat(meeting).isWaitingAt("userTask_keepKey").variables().containsEntry("ballot", 2L);

    aRoundIsHeld();
    assertThat(meeting).isWaitingAtExactly("userTask_draftMinutes");
  }

  @Test
  void a_tie_that_stays_is_broken_by_the_chair() {
    quorums.add(true);
    results.add("CHAIR");

    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
    aRoundIsHeld();
    assertThat(engine.mayDo("breakTie")).containsExactly("cao-bang.director");
    engine.complete("breakTie");

    assertThat(meeting).isWaitingAtExactly("userTask_draftMinutes");
  }

  @Test
  void every_delegate_votes_and_every_teller_confirms_in_person() {
    quorums.add(true);

    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
    votingIsOpened();
    assertThat(engine.mayDo("castBallot"))
        .containsExactlyInAnyOrder("lao-cai.director", "cao-bang.director", "lai-chau.director");

    engine.complete("castBallot");
    theBoxIsOpened();
    assertThat(engine.mayDo("confirmCount")).containsExactlyInAnyOrder("an", "binh", "chi");
  }

  @Test
  void the_ballot_stays_open_until_the_last_delegate_has_voted() {
    quorums.add(true);
    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
    votingIsOpened();

    engine.getTaskService().complete(engine.tasks("castBallot").get(0).getId());
    engine.runJobs();

    assertThat(meeting).isWaitingAt("userTask_castBallot").hasNotPassed("serviceTask_closeBallot");
  }

  @Test
  void tellers_choose_a_passphrase_once_and_the_chair_opens_the_voting() {
    theScoresAreAdopted();

    assertThat(engine.mayDo("keepKey")).containsExactlyInAnyOrder("an", "binh", "chi");
    engine.complete("keepKey");

    assertThat(engine.mayDo("confirmOpening")).containsExactly("lao-cai.director");
  }

  @Test
  void a_voting_that_the_chair_does_not_open_leads_to_another_session() {
    theScoresAreAdopted();
    engine.complete("keepKey");

    engine.complete("confirmOpening", Map.of("votingOpened", false));

    assertThat(meeting).isWaitingAtExactly("userTask_sendNotice");
  }

  @Test
  void the_voting_closes_by_itself_when_its_time_is_over() {
    theScoresAreAdopted();
    votingIsOpened();

    engine.fireTimer("event_votingOver");

    assertThat(meeting)
        .hasPassed("serviceTask_closeBallot")
        .isWaitingAt("userTask_openBox")
        .isNotWaitingAt("userTask_castBallot");
  }

  @Test
  void the_head_closes_the_voting_before_its_time() {
    theScoresAreAdopted();
    votingIsOpened();

    engine.tell("votingClosed", "cum-1/2016");

    assertThat(meeting)
        .hasPassed("serviceTask_closeBallot")
        .isWaitingAt("userTask_openBox")
        .isNotWaitingAt("userTask_castBallot");
  }

  @Test
  void two_of_three_tellers_open_the_box() {
    theScoresAreAdopted();
    votingIsOpened();
    engine.complete("castBallot");
    assertThat(engine.tasks("openBox")).hasSize(3);

    engine.getTaskService().complete(engine.tasks("openBox").get(0).getId());
    engine.runJobs();
    assertThat(meeting).isWaitingAt("userTask_openBox");
    ballots.settled = true;
    engine.getTaskService().complete(engine.tasks("openBox").get(0).getId());
    engine.runJobs();

    assertThat(meeting)
        .hasPassed("serviceTask_countBallot")
        .isWaitingAt("userTask_confirmCount")
        .isNotWaitingAt("userTask_openBox");
  }

  @Test
  void a_box_that_cannot_be_opened_is_voted_again() {
    theScoresAreAdopted();
    votingIsOpened();
    engine.complete("castBallot");
    ballots.settled = true;
    ballots.open = false;

    engine.getTaskService().complete(engine.tasks("openBox").get(0).getId());
    engine.runJobs();

    assertThat(meeting).isWaitingAt("userTask_keepKey").hasNotPassed("serviceTask_countBallot");
  }

  @Test
  void two_tellers_enter_papers_again_until_both_read_the_same() {
    ballots.readers = List.of("an", "binh");
    paperReadings.addAll(List.of(false, true));
    theScoresAreAdopted();
    votingIsOpened();
    engine.complete("castBallot");

    assertThat(engine.mayDo("enterPapers")).containsExactlyInAnyOrder("an", "binh");
    engine.complete("enterPapers");
    assertThat(meeting).isWaitingAt("userTask_enterPapers");
    engine.complete("enterPapers");

    assertThat(meeting).isWaitingAt("userTask_openBox");
  }

  private void theScoresAreAdopted() {
    quorums.add(true);
    engine.complete("sendNotice");
    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
  }

  private static void votingIsOpened() {
    engine.complete("keepKey");
    engine.complete("confirmOpening", Map.of("votingOpened", true));
  }

  private void theBoxIsOpened() {
    ballots.settled = true;
    engine.getTaskService().complete(engine.tasks("openBox").get(0).getId());
    engine.runJobs();
  }

  private void aRoundIsHeld() {
    votingIsOpened();
    engine.complete("castBallot");
    theBoxIsOpened();
    engine.complete("confirmCount");
  }

  /** Three tellers; the deputy breaks the tie. */
  public static final class MeetingPeople {

    public List<String> tellers(Long meeting) {
      return List.of("an", "binh", "chi");
    }

    public String tieBreaker(Long meeting) {
      return "cao-bang.director";
    }
  }

  /** All units vote. */
  public static final class BallotPeople {

    private boolean settled;
    private boolean open = true;
    private List<String> readers = List.of();

    public List<String> voters(Long ballot) {
      return PlainEngine.UNITS;
    }

    public String voterGroup(Long ballot, String unit) {
      return unit + ".director";
    }

    public List<String> paperTellers(Long ballot) {
      return readers;
    }

    public boolean isBoxSettled(Long ballot) {
      return settled;
    }

    public boolean isBoxOpen(Long ballot) {
      return open;
    }
  }

  /** All tellers need a key; the voting ends some day. */
  public static final class Keepers {

    public List<String> withoutKey(Long meeting) {
      return List.of("an", "binh", "chi");
    }

    public Date closesAt(Long ballot) {
      return new Date(4_000_000_000_000L);
    }
  }
}
