package vn.thidua.cluster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class OrganisationImportProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("cluster/organisationImport");

  @Test
  void an_organisation_is_imported_by_an_administrator() {
    var organisation = engine.start("organisationImport", "cum-2", Map.of());
    assertThat(engine.mayDo("importOrganisation")).containsExactly("camunda-admin");

    engine.complete("importOrganisation");

    assertThat(organisation).hasPassed("endEvent_organisationImported").isEnded();
  }
}
