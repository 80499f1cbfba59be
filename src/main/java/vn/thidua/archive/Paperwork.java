package vn.thidua.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.ProcessVariables;

/**
 * Orders the papers that a finished step yields: in the transaction of the step, to be written by
 * the engine's job after it. A step is never lost because a paper cannot be written.
 */
@Component
public class Paperwork {

  private final PaperOrders orders;
  private final ObjectProvider<PaperSource> sources;
  private final PaperDispatch dispatch;
  private volatile @Nullable Set<String> steps;

  Paperwork(PaperOrders orders, ObjectProvider<PaperSource> sources, PaperDispatch dispatch) {
    this.orders = orders;
    this.sources = sources;
    this.dispatch = dispatch;
  }

  @EventListener
  void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())
        && task.getProcessDefinitionId() != null) {
      String step = task.getTaskDefinitionKey().replaceFirst("^userTask_", "");
      if (steps().contains(step)) {
        order(
            step,
            task.getExecution().getProcessBusinessKey(),
            (Long) task.getVariable(ProcessVariables.AWARD_YEAR.name()),
            (String) task.getVariable(ProcessVariables.UNIT.name()),
            task.getAssignee(),
            task.getOwner());
      }
    }
  }

  /** Orders what is due after a step that is no user task, such as a publication. */
  public void order(String step, String caseKey, long awardYear, @Nullable String unit, String by) {
    order(step, caseKey, awardYear, unit, by, null);
  }

  private void order(
      String step,
      String caseKey,
      long awardYear,
      @Nullable String unit,
      String by,
      @Nullable String inSteadOf) {
    orders.add(step, caseKey, awardYear, unit, by, inSteadOf);
    dispatch.afterCommit();
  }

  /**
   * Orders a paper that is void anew, from the facts as they are now, under a number of its own.
   */
  void replace(long paper) {
    orders.addReplacement(paper);
    dispatch.afterCommit();
  }

  List<PaperSource> draftedAfter(String step) {
    return sources.stream().filter(each -> each.draftedAfter().contains(step)).toList();
  }

  List<PaperSource> issuedAfter(String step) {
    return sources.stream().filter(each -> each.issuedAfter().contains(step)).toList();
  }

  PaperSource source(String kind) {
    return sources.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
  }

  private Set<String> steps() {
    Set<String> known = steps;
    if (known == null) {
      known =
          sources.stream()
              .flatMap(
                  each -> Stream.concat(each.draftedAfter().stream(), each.issuedAfter().stream()))
              .collect(Collectors.toUnmodifiableSet());
      steps = known;
    }
    return known;
  }
}
