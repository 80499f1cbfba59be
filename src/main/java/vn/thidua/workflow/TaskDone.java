package vn.thidua.workflow;

/**
 * The task was done before, or is not needed any more; told to those alone for whom it was meant.
 * Answered with 409.
 */
class TaskDone extends Refusal {

  TaskDone(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }
}
