package vn.thidua.review.cross;

import static vn.thidua.workflow.ProcessVariables.CROSS_SCORE;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Roster;

/** The engine's side of an assignment: its open task. */
@Component
public class ScoringTasks {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Roster roster;

  public ScoringTasks(RuntimeService runtime, TaskService tasks, Roster roster) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.roster = roster;
  }

  /**
   * Hands the open task of one assignment to the unit of another.
   *
   * @throws Refusal if the task is not open any more
   */
  public void passOn(CrossScore from, CrossScore to) {
    Execution branch =
        runtime
            .createExecutionQuery()
            .activityId("userTask_crossScore")
            .variableValueEquals(CROSS_SCORE.name(), from.key())
            .list()
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refusal("review.noLongerYours"));
    runtime.setVariableLocal(branch.getId(), CROSS_SCORE.name(), to.key());
    Task task = tasks.createTaskQuery().executionId(branch.getId()).singleResult();
    tasks.setAssignee(task.getId(), null);
    tasks.deleteCandidateGroup(task.getId(), roster.officer(from.scorer()));
    tasks.addCandidateGroup(task.getId(), roster.officer(to.scorer()));
  }
}
