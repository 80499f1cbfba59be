package vn.thidua.year.calendar;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class CalendarChangeProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("year/calendarChange");

  @Test
  void dates_are_moved_and_people_are_told_before_the_form_is_answered() {
    engine.idle("moveDueDates", "announceCalendar");

    assertThat(
            engine.start(
                CalendarChangeProcess.KEY,
                "cum-1/2016",
                Map.of("awardYear", 1L, "calendarChange", 2L)))
        .hasPassedInOrder(
            "serviceTask_moveDueDates", "serviceTask_announceCalendar", "endEvent_calendarChanged")
        .isEnded();
  }
}
