package vn.thidua.substitution;

/** {@code processes/substitution/reassignment.bpmn}: the engine does nothing by itself. */
final class ReassignmentProcess {

  static final String KEY = "reassignment";

  private ReassignmentProcess() {}
}
