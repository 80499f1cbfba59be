package vn.thidua.workflow;

import java.util.Optional;
import org.springframework.core.ResolvableType;

/**
 * What stands behind the form of one user task. A bean of this type is named as the user task's id
 * after the underscore ({@code userTask_signPact} and {@code @Bean TaskWork<…> signPact}).
 *
 * @param <I> what is handed in: a record with Jakarta Validation constraints, read from JSON
 */
public interface TaskWork<I> {

  /** The record that this type is declared with. */
  @SuppressWarnings("unchecked")
  default Class<I> input() {
    return (Class<I>)
        ResolvableType.forClass(getClass()).as(TaskWork.class).getGeneric().resolve(Object.class);
  }

  /** The facts that the form shows beside its input, as a record or map that becomes JSON. */
  Object view(WorkItem item);

  /**
   * Does the work, in one transaction with the completion of the task.
   *
   * @throws Refusal if the input breaks a rule; nothing is changed then
   */
  void perform(WorkItem item, I input);

  /**
   * The member unit on which this work passes a judgement: nobody of that unit may do it. Empty if
   * there is none.
   */
  default Optional<String> judges(WorkItem item) {
    return Optional.empty();
  }

  /**
   * Whether nobody may do it in another's stead: what a person does for himself alone, such as to
   * vote.
   */
  default boolean inPerson() {
    return false;
  }

  /**
   * Whether handing it in confirms the facts shown, and they can become others while the form is
   * open. Then it is refused if they have; the view must be the same as long as they are, but for
   * the input it proposes.
   */
  default boolean confirmsWhatIsShown() {
    return false;
  }

  /** Whether an unfinished input may be kept for later. */
  default boolean keepsDrafts() {
    return true;
  }
}
