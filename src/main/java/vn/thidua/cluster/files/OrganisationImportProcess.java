package vn.thidua.cluster.files;

/** The drawing {@code processes/cluster/organisationImport.bpmn}; it has no service tasks. */
final class OrganisationImportProcess {

  static final String KEY = "organisationImport";

  private OrganisationImportProcess() {}
}
