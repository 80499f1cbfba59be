package vn.thidua.workflow;

import java.util.Map;
import org.springframework.core.ResolvableType;
import vn.thidua.rights.Actor;

/**
 * What stands behind the start form of a process. A bean of this type is named {@code <process
 * key>Start}.
 *
 * @param <I> what is handed in: a record with Jakarta Validation constraints, read from JSON
 */
public interface StartWork<I> {

  /** The record that this type is declared with. */
  @SuppressWarnings("unchecked")
  default Class<I> input() {
    return (Class<I>)
        ResolvableType.forClass(getClass()).as(StartWork.class).getGeneric().resolve(Object.class);
  }

  /** The facts that the form shows beside its input. */
  Object view(Actor actor);

  /**
   * Records what is started, in one transaction with the start of the process instance.
   *
   * @throws Refusal if the input breaks a rule; nothing is changed then
   */
  Start begin(Actor actor, I input);

  /**
   * Whether it changes the facts shown, all of them at once, so that somebody else's change would
   * be undone by who has not seen it. Then it is refused if they have changed since.
   */
  default boolean confirmsWhatIsShown() {
    return false;
  }

  /** How the process instance is named in Cockpit, and the ids it carries. */
  record Start(String businessKey, Map<String, Object> variables) {}
}
