package vn.thidua.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What a person asked for is refused, and nothing was changed. Carries the key of a message (in
 * Vietnamese, {@code messages/*.properties}) that says what happened, why, and what to do.
 */
public class Refusal extends RuntimeException {

  private final transient Object[] arguments;
  private final @Nullable String field;

  public Refusal(String messageKey, Object... arguments) {
    this(null, messageKey, arguments);
  }

  private Refusal(@Nullable String field, String messageKey, Object... arguments) {
    super(messageKey);
    this.field = field;
    this.arguments = arguments;
  }

  /**
   * The same refusal, shown beside one field of the form (a path such as {@code scores[3].points}).
   */
  public static Refusal at(String field, String messageKey, Object... arguments) {
    return new Refusal(field, messageKey, arguments);
  }

  public String messageKey() {
    return java.util.Objects.requireNonNull(getMessage());
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  public @Nullable String field() {
    return field;
  }
}
