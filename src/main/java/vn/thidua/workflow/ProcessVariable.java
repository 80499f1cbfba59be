package vn.thidua.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The name and type of a process variable: an id or a branch fact, never content.
 *
 * @param <T> {@link String}, {@link Long} or {@link Boolean}
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /**
   * The value in a scope of the engine; a missing one is an error of the model, not of the user.
   */
  public T in(VariableScope scope) {
    return of(scope.getVariable(name));
  }

  /** The value among variables already read. */
  public T in(Map<String, Object> variables) {
    return of(variables.get(name));
  }

  /** Writes the value to the scope that holds it already, else to the process instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  private T of(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException(
          "Process variable '%s' is not set; does the model pass it on?".formatted(name));
    }
    return type.cast(value);
  }
}
