package vn.thidua.bench;

import java.util.ArrayDeque;
import java.util.Queue;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;

/** Rings for every new task, so that nobody has to ask in vain for work: costs no query. */
public class TaskBell implements TaskListener {

  /** A group or, where a task is given to a person, that person has a task. */
  record Call(boolean group, String who) {}

  private final Queue<Call> calls = new ArrayDeque<>();

  @Override
  @EventListener
  public void notify(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
      calls.add(
          task.getAssignee() != null
              ? new Call(false, task.getAssignee())
              : new Call(true, groupOf(task)));
    }
  }

  Queue<Call> calls() {
    return calls;
  }

  private static String groupOf(DelegateTask task) {
    return task.getCandidates().stream().map(IdentityLink::getGroupId).findFirst().orElseThrow();
  }
}
