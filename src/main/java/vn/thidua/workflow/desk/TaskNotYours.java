package vn.thidua.workflow.desk;

import vn.thidua.workflow.NotFound;

/** The task does not exist, or is another's; which of these is not told. */
class TaskNotYours extends NotFound {

  TaskNotYours() {
    super("workflow.taskNotYours");
  }
}
