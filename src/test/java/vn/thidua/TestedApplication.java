package vn.thidua;

import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.thidua.ballot.seal.QuickLocksmith;
import vn.thidua.workflow.TimeSettings;

/**
 * The application as it is compiled, as a process of its own which a test starts and kills; with no
 * other class of the tests in it than the one that spares it the stretching of passphrases.
 */
final class TestedApplication {

  private TestedApplication() {}

  public static void main(String[] args) {
    TimeSettings.pinZone();
    new SpringApplicationBuilder(ThiDuaApplication.class, QuickLocksmith.class)
        .initializers(WithoutTestClasses.initializer())
        .run(args);
  }
}
