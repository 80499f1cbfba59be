package vn.thidua.workflow.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Tells a signed-in person who calls the engine's own interface from everybody else: the desk, and
 * the engine's own work inside another command (a delegate, a listener, a job).
 */
record FromOutside(Supplier<IdentityService> identity) {

  boolean isCalling() {
    return Context.getCommandContext() == null
        && identity.get().getCurrentAuthentication() != null
        && !ThroughForm.isOpen();
  }
}
