package vn.thidua.cluster.files;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The administrator hands in the CSV files of an organisation. */
@Component
public class ImportOrganisation implements TaskWork<ImportOrganisation.Input> {

  private static final int LONGEST = 1_000_000;

  private final OrganisationImport organisationImport;
  private final Organisation organisation;

  public ImportOrganisation(OrganisationImport organisationImport, Organisation organisation) {
    this.organisationImport = organisationImport;
    this.organisation = organisation;
  }

  @Override
  public View view(WorkItem item) {
    return new View(
        organisation.clusters().stream()
            .map(code -> new Cluster(code, organisation.clusterName(code)))
            .toList());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    organisationImport
        .importFiles(
            new OrganisationFiles(
                input.clusters, input.units, input.memberships, input.people, input.leadership))
        .effects()
        .forEach(item::note);
  }

  @Override
  public boolean keepsDrafts() {
    return false;
  }

  public record Input(
      @Nullable @Size(max = LONGEST) String clusters,
      @Nullable @Size(max = LONGEST) String units,
      @Nullable @Size(max = LONGEST) String memberships,
      @Nullable @Size(max = LONGEST) String people,
      @Nullable @Size(max = LONGEST) String leadership) {}

  record View(List<Cluster> clusters) {}

  record Cluster(String code, String name) {}
}
