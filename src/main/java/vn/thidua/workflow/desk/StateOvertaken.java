package vn.thidua.workflow.desk;

import vn.thidua.workflow.Refusal;

/**
 * What a form showed, and its sender meant to confirm, has changed meanwhile. Carries the new
 * facts, to be shown beside what he has typed. Answered with 409.
 */
class StateOvertaken extends Refusal {

  private final transient Object view;
  private final String version;

  StateOvertaken(Object view, String version) {
    super("workflow.stateOvertaken");
    this.view = view;
    this.version = version;
  }

  Object view() {
    return view;
  }

  String version() {
    return version;
  }
}
