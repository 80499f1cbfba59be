package vn.thidua.year.opening;

/** {@code processes/year/criteriaImport.bpmn}: nothing but its start form works. */
final class CriteriaImportProcess {

  static final String KEY = "criteriaImport";

  private CriteriaImportProcess() {}
}
