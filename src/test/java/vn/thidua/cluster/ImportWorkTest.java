package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.files.ImportOrganisation;
import vn.thidua.cluster.files.ImportReport;
import vn.thidua.cluster.files.StartOrganisationImport;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;

class ImportWorkTest {

  private static final Actor ADMINISTRATOR = new Actor("admin", Set.of("camunda-admin"));
  private static final Actor DIRECTOR = new Actor("giamdoc.laocai", Set.of("lao-cai.director"));

  private final StartOrganisationImport start =
      new StartOrganisationImport(new ClusterSlice().clock());

  @Test
  void only_an_administrator_asks_for_an_import() {
    assertThat(start.begin(ADMINISTRATOR, new StartOrganisationImport.Input()).businessKey())
        .isEqualTo("organisation/2016-11-01T09:00");
    assertThatThrownBy(() -> start.begin(DIRECTOR, new StartOrganisationImport.Input()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void the_form_hands_its_five_texts_to_the_import_and_tells_what_became_of_tasks() {
    OrganisationImport organisationImport = mock(OrganisationImport.class);
    when(organisationImport.importFiles(any()))
        .thenReturn(new ImportReport(List.of(), List.of("Việc đã trả về nhóm.")));
    ImportOrganisation work = new ImportOrganisation(organisationImport, mock(Organisation.class));

    WorkItem item =
        new WorkItem("task", "importOrganisation", "organisation/x", ADMINISTRATOR, Map.of());

    work.perform(item, new ImportOrganisation.Input("a", "b", "c", "d", "e"));

    verify(organisationImport).importFiles(new OrganisationFiles("a", "b", "c", "d", "e"));
    assertThat(item.notes()).containsExactly("Việc đã trả về nhóm.");
    assertThat(work.keepsDrafts()).isFalse();
  }
}
