package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayDeque;
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
  private ProcessInstance meeting;
  private long rounds;

  @BeforeEach
  void the_candidates_are_ready() {
    engine.bean("meetings", new MeetingPeople());
    engine.bean("ballots", new BallotPeople());
    engine.idle("closeBallot");
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

    engine.complete("recordAttendance");
    assertThat(meeting)
        .isWaitingAtExactly("userTask_recordAttendance")
        .hasNotPassed("userTask_adoptScoreTable");

    engine.complete("recordAttendance");
    assertThat(meeting).isWaitingAtExactly("userTask_adoptScoreTable");
  }

  @Test
  void a_tie_is_voted_on_again_in_a_new_round() {
    quorums.add(true);
    results.addAll(List.of("RUN_OFF", "DECIDED"));

    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
    aRoundIsHeld();
    assertThat(meeting).isWaitingAt("userTask_castBallot").variables().containsEntry("ballot", 2L);

    aRoundIsHeld();
    assertThat(meeting).isWaitingAtExactly("userTask_draftMinutes");
  }

  @Test
  void a_tie_that_stays_is_broken_by_the_chair() {
    quorums.add(true);
    results.add("CHAIR");

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

    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");
    assertThat(engine.mayDo("castBallot"))
        .containsExactlyInAnyOrder("lao-cai.director", "cao-bang.director", "lai-chau.director");

    engine.complete("castBallot");
    assertThat(engine.mayDo("confirmCount")).containsExactlyInAnyOrder("an", "binh", "chi");
  }

  @Test
  void the_ballot_stays_open_until_the_last_delegate_has_voted() {
    quorums.add(true);
    engine.complete("recordAttendance");
    engine.complete("adoptScoreTable");

    engine.getTaskService().complete(engine.tasks("castBallot").get(0).getId());
    engine.runJobs();

    assertThat(meeting).isWaitingAt("userTask_castBallot").hasNotPassed("serviceTask_closeBallot");
  }

  private static void aRoundIsHeld() {
    engine.complete("castBallot");
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

    public List<String> voters(Long ballot) {
      return PlainEngine.UNITS;
    }
  }
}
