package vn.thidua.archive.paperwork;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.archive.PaperSource;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;

/**
 * Orders the papers that the drawings say are due: in the transaction in which the flow passes, to
 * be written by the engine's job after it. A step is never lost because a paper cannot be written.
 */
@Component
public class Paperwork {

  private final PaperOrders orders;
  private final ObjectProvider<PaperSource> sources;
  private final LastSteps steps;
  private final PaperDispatch dispatch;

  Paperwork(
      PaperOrders orders,
      ObjectProvider<PaperSource> sources,
      LastSteps steps,
      PaperDispatch dispatch) {
    this.orders = orders;
    this.sources = sources;
    this.steps = steps;
    this.dispatch = dispatch;
  }

  @EventListener
  void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      steps.remember(task);
    }
  }

  /** Orders a paper of this kind, or its draft, where the flow of a case has come to. */
  void order(String kind, boolean draft, String place, DelegateExecution execution) {
    LastSteps.LastStep last = steps.of(execution);
    orders.add(
        kind,
        draft,
        place,
        execution.getProcessBusinessKey(),
        ProcessVariables.AWARD_YEAR.in(execution),
        (String) execution.getVariable(ProcessVariables.UNIT.name()),
        last.by(),
        last.inSteadOf());
    dispatch.afterCommit();
  }

  /**
   * Orders a paper that is void anew, from the facts as they are now, under a number of its own.
   */
  public void replace(long paper) {
    orders.addReplacement(paper);
    dispatch.afterCommit();
  }

  /**
   * @throws Refusal if no capability tells of such papers
   */
  public PaperSource source(String kind) {
    return sources.stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new Refusal("archive.noSuchKind", kind));
  }
}
