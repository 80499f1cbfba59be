package vn.thidua.workflow.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine wraps what a listener refuses ({@link ConflictGuard}) into a failure of its own;
 * whoever works in Tasklist or Cockpit shall read the refusal.
 */
class RefusalsInWords extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException wrapped) {
      throw wrapped.getCause() instanceof BadUserRequestException refusal ? refusal : wrapped;
    }
  }
}
