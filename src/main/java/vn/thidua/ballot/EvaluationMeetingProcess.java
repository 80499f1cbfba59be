package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.BALLOT_RESULT;
import static vn.thidua.workflow.ProcessVariables.MEETING;
import static vn.thidua.workflow.ProcessVariables.PAPERS_AGREE;
import static vn.thidua.workflow.ProcessVariables.QUORATE;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.count.Results;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.minutes.MinutesBook;
import vn.thidua.workflow.Rules;

/** The service and rule tasks of {@code evaluationMeeting}, in the order drawn. */
@Configuration(proxyBeanMethods = false)
class EvaluationMeetingProcess {

  static final String KEY = "evaluationMeeting";

  @Bean
  JavaDelegate callMeeting(RollCall rollCall) {
    return execution -> MEETING.set(execution, rollCall.call(AWARD_YEAR.in(execution)));
  }

  @Bean
  JavaDelegate checkQuorum(RollCall rollCall, Rules rules) {
    return execution -> {
      DeployedRules deployed = new DeployedRules(rules.of(execution));
      QUORATE.set(execution, rollCall.checkQuorum(MEETING.in(execution), deployed));
    };
  }

  @Bean
  JavaDelegate openBallot(Ballots ballots, Rules rules) {
    return execution -> {
      DeployedRules deployed = new DeployedRules(rules.of(execution));
      BALLOT.set(execution, ballots.open(MEETING.in(execution), deployed));
    };
  }

  @Bean
  JavaDelegate closeBallot(Ballots ballots) {
    return execution -> ballots.close(BALLOT.in(execution));
  }

  @Bean
  JavaDelegate comparePapers(Ballots ballots) {
    return execution -> PAPERS_AGREE.set(execution, ballots.comparePapers(BALLOT.in(execution)));
  }

  @Bean
  JavaDelegate countBallot(Ballots ballots) {
    return execution -> ballots.count(BALLOT.in(execution));
  }

  @Bean
  JavaDelegate declareResult(Results results, Rules rules) {
    return execution -> {
      BallotResult result =
          results.declare(BALLOT.in(execution), new DeployedRules(rules.of(execution)));
      BALLOT_RESULT.set(execution, result.name());
    };
  }

  @Bean
  JavaDelegate writeMinutes(MinutesBook minutes) {
    return execution -> minutes.write(MEETING.in(execution));
  }
}
