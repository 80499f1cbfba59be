package vn.thidua.workflow;

import java.util.function.Supplier;

/**
 * Marks the current thread while the desk hands work to the engine. {@link OnlyThroughForms}
 * refuses human work that reaches the engine in any other way.
 */
final class Desk {

  private static final ThreadLocal<Boolean> OPEN = ThreadLocal.withInitial(() -> false);

  private Desk() {}

  static boolean isOpen() {
    return OPEN.get();
  }

  static <T> T open(Supplier<T> work) {
    OPEN.set(true);
    try {
      return work.get();
    } finally {
      OPEN.remove();
    }
  }
}
