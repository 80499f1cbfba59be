package vn.thidua.reminder.ladder;

/**
 * {@code processes/reminder/ladderChange.bpmn}: its start form does all of it, the engine keeps who
 * and when.
 */
final class LadderChangeProcess {

  static final String KEY = "ladderChange";

  private LadderChangeProcess() {}
}
