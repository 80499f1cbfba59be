package vn.thidua.workflow.guard;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights come with tasks, by the engine's own rules; but whoever is just handing a task in needs no
 * right that would end with it in the same moment.
 */
class TaskRights extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String assignee) {
    return ThroughForm.handsIn(task.getId())
        ? new AuthorizationEntity[0]
        : super.newTaskAssignee(task, before, assignee);
  }

  /** In whose stead a task was done is remembered; it gives him no right. */
  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String before, String owner) {
    return new AuthorizationEntity[0];
  }
}
