package vn.thidua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;

class UnreachableRecipientProcessTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("notification/unreachableRecipient");

  /** Says whose task it is; public, because the drawing calls it. */
  public static class Secretaries {
    public String secretary(long mail) {
      return "lao-cai.secretary";
    }
  }

  @Test
  void the_secretary_reaches_the_recipient_and_it_is_done() {
    engine.bean("unreachable", new Secretaries());
    var failure = engine.start("unreachableRecipient", "cum-1/2016/thu-4", Map.of("mail", 4L));
    assertThat(engine.mayDo("reachRecipient")).containsExactly("lao-cai.secretary");

    engine.complete("reachRecipient");

    assertThat(failure).hasPassed("endEvent_recipientReached").isEnded();
  }
}
