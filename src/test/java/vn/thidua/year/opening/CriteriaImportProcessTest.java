package vn.thidua.year.opening;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class CriteriaImportProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("year/criteriaImport");

  @Test
  void an_import_ends_at_once_its_start_form_has_done_all() {
    assertThat(engine.start("criteriaImport", "criteria/7", Map.of()))
        .hasPassed("endEvent_criteriaStored")
        .isEnded();
  }
}
