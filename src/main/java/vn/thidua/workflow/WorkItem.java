package vn.thidua.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.rights.Actor;

/**
 * One open user task in the hands of one person: what the engine knows of it, and the branch facts
 * that its completion will hand to the flow.
 */
public final class WorkItem {

  private final String taskId;
  private final String name;
  private final String businessKey;
  private final Actor actor;
  private final Map<String, Object> variables;
  private final Map<String, Object> facts = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param name the id of the user task after the underscore, such as {@code signPact}
   * @param businessKey of the process instance, such as {@code cum-1/2016/lao-cai}
   * @param variables all variables visible to the task
   */
  public WorkItem(
      String taskId, String name, String businessKey, Actor actor, Map<String, Object> variables) {
    this.taskId = taskId;
    this.name = name;
    this.businessKey = businessKey;
    this.actor = actor;
    this.variables = new HashMap<>(variables);
  }

  public String taskId() {
    return taskId;
  }

  public String name() {
    return name;
  }

  public String businessKey() {
    return businessKey;
  }

  /**
   * To whom a kept draft belongs: a case has its business key to itself, and a branch what its
   * drawing fans out over.
   */
  public String draftKey() {
    return name
        + "|"
        + businessKey
        + "|"
        + ProcessVariables.BRANCHES.stream().map(this::find).filter(Objects::nonNull).toList();
  }

  public Actor actor() {
    return actor;
  }

  /**
   * @throws Refusal if this work judges the person's own unit
   */
  public void refuseConflict(TaskWork<?> work) {
    if (work.judges(this).filter(actor::belongsTo).isPresent()) {
      throw new Refusal("workflow.conflictOfInterest");
    }
  }

  public <T> T get(ProcessVariable<T> variable) {
    return variable.in(variables);
  }

  /** The value, or null where this branch of the flow has none. */
  public <T> @Nullable T find(ProcessVariable<T> variable) {
    return variable.type().cast(variables.get(variable.name()));
  }

  /**
   * Hands a fact to the flow; it becomes a process variable when the task is completed, in the same
   * transaction.
   */
  public <T> void tell(ProcessVariable<T> variable, T value) {
    facts.put(variable.name(), value);
  }

  public Map<String, Object> facts() {
    return Map.copyOf(facts);
  }

  /** Tells the person, in a sentence, what his work has brought about besides. */
  public void note(String effect) {
    notes.add(effect);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }
}
