package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.thidua.workflow.Refusal;

public final class Refusals {

  private Refusals() {}

  public static Refusal assertRefused(String key, ThrowingCallable work) {
    Refusal refusal = catchThrowableOfType(Refusal.class, work);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.messageKey()).isEqualTo(key);
    return refusal;
  }
}
