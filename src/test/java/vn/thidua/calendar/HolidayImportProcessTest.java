package vn.thidua.calendar;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class HolidayImportProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("calendar/holidayImport");

  @Test
  void an_import_is_done_when_its_form_was_handed_in() {
    assertThat(engine.start(HolidayImportProcess.KEY, "holidays/2027", Map.of()))
        .hasPassed("endEvent_holidaysImported")
        .isEnded();
  }
}
