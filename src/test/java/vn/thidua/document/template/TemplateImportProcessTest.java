package vn.thidua.document.template;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class TemplateImportProcessTest {

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("document/templateImport");

  @Test
  void an_import_ends_when_it_was_handed_in() {
    var imported = engine.start("templateImport", "template/plan/2017-01-01", Map.of());
    assertThat(imported).hasPassed("endEvent_templateImported").isEnded();
  }
}
