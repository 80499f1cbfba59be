package vn.thidua;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The web applications know one engine per JVM: a system that the next class cannot use is closed
 * before that class starts its own. Those that can share one do.
 */
public final class OneSystemAtATime implements TestExecutionListener, Ordered {

  private static @Nullable TestContext running;

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void beforeTestClass(TestContext next) {
    makeRoomFor(next);
  }

  /** Where one instance serves all tests of a class, its system starts before the class does. */
  @Override
  public void prepareTestInstance(TestContext next) {
    makeRoomFor(next);
  }

  private static void makeRoomFor(TestContext next) {
    if (!AnnotatedElementUtils.hasAnnotation(next.getTestClass(), SpringBootTest.class)) {
      return;
    }
    if (running != null
        && running.getTestClass() != next.getTestClass()
        && !next.hasApplicationContext()) {
      running.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }
    running = next;
  }
}
