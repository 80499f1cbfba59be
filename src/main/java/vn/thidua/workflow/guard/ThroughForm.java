package vn.thidua.workflow.guard;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marks the current thread while the desk hands work to the engine. {@link OnlyThroughForms}
 * refuses human work that reaches the engine in any other way.
 */
public final class ThroughForm {

  /** What is marked while a process is started: there is no task yet. */
  private static final String NO_TASK = "";

  private static final ThreadLocal<@Nullable String> OPEN = new ThreadLocal<>();

  private ThroughForm() {}

  static boolean isOpen() {
    return OPEN.get() != null;
  }

  /** Whether this very task is being handed in by somebody who was found to be the right person. */
  static boolean handsIn(String taskId) {
    return taskId.equals(OPEN.get());
  }

  public static <T> T open(Supplier<T> work) {
    return open(NO_TASK, work);
  }

  public static <T> T open(String taskId, Supplier<T> work) {
    OPEN.set(taskId);
    try {
      return work.get();
    } finally {
      OPEN.remove();
    }
  }
}
