package vn.thidua.workflow.desk;

import vn.thidua.workflow.Refusal;

/**
 * The task was done before, or is not needed any more; told to those alone for whom it was meant.
 * Answered with 409.
 */
public class TaskDone extends Refusal {

  TaskDone(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }
}
