package vn.thidua.workflow;

/** The task does not exist, or is another's; which of these is not told. */
class TaskNotYours extends NotFound {

  TaskNotYours() {
    super("workflow.taskNotYours");
  }
}
