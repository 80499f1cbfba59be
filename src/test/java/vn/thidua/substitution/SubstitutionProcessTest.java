package vn.thidua.substitution;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class SubstitutionProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("substitution/substitution");

  @BeforeEach
  void tenDaysInJanuary() {
    engine.bean("substitutions", new Dates());
    engine.idle("grantSubstitution", "withdrawSubstitution", "withdrawEarly");
  }

  @Test
  void it_begins_on_its_first_day_and_ends_by_itself_after_its_last() {
    ProcessInstance substitution = start();
    assertThat(substitution).isWaitingAt("event_firstDayCame");

    engine.fireTimer("event_firstDayCame");
    assertThat(substitution)
        .hasPassed("serviceTask_grantSubstitution")
        .isWaitingAt("event_lastDayPassed");

    engine.fireTimer("event_lastDayPassed");
    assertThat(substitution)
        .hasPassedInOrder("serviceTask_withdrawSubstitution", "endEvent_substitutionOver")
        .isEnded();
  }

  @Test
  void it_is_called_off_before_it_begins() {
    ProcessInstance planned = start();

    engine.tell(SubstitutionProcess.ENDED, "thay-mat/son-la/7");

    assertThat(planned)
        .hasPassedInOrder("serviceTask_withdrawEarly", "endEvent_endedEarly")
        .hasNotPassed("serviceTask_grantSubstitution")
        .isEnded();
  }

  @Test
  void it_is_ended_early_while_it_lasts() {
    ProcessInstance lasting = start();
    engine.fireTimer("event_firstDayCame");

    engine.tell(SubstitutionProcess.ENDED, "thay-mat/son-la/7");

    assertThat(lasting)
        .hasPassed("endEvent_endedEarly")
        .hasNotPassed("serviceTask_withdrawSubstitution")
        .isEnded();
  }

  private static ProcessInstance start() {
    return engine.start(SubstitutionProcess.KEY, "thay-mat/son-la/7", Map.of("substitution", 7L));
  }

  public static final class Dates {

    public String beginsAt(Long substitution) {
      return "2030-01-01T00:00:00+07:00";
    }

    public String endsAt(Long substitution) {
      return "2030-01-11T00:00:00+07:00";
    }
  }
}
