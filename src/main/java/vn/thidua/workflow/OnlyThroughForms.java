package vn.thidua.workflow;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * Human work reaches the engine only through the desk, which holds every completion to the rules of
 * its form. A signed-in person who calls the engine's own interface (a completion without the form,
 * a start, an injected variable, an error thrown into the flow) is refused, and nothing changes.
 * Service tasks and jobs carry no person and pass.
 */
class OnlyThroughForms extends CommandInterceptor {

  private static final Set<Class<?>> HUMAN_WORK =
      Set.of(
          CompleteTaskCmd.class,
          SubmitTaskFormCmd.class,
          ResolveTaskCmd.class,
          DelegateTaskCmd.class,
          CreateTaskCmd.class,
          HandleTaskBpmnErrorCmd.class,
          HandleTaskEscalationCmd.class,
          SaveTaskCmd.class,
          SetTaskVariablesCmd.class,
          PatchTaskVariablesCmd.class,
          StartProcessInstanceCmd.class,
          StartProcessInstanceAtActivitiesCmd.class,
          SubmitStartFormCmd.class,
          SignalCmd.class,
          MessageEventReceivedCmd.class,
          CorrelateMessageCmd.class,
          CorrelateAllMessageCmd.class);

  private final Supplier<IdentityService> identity;
  private final MessageSourceAccessor messages;

  OnlyThroughForms(Supplier<IdentityService> identity, MessageSourceAccessor messages) {
    this.identity = identity;
    this.messages = messages;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (HUMAN_WORK.contains(command.getClass()) && comesFromOutside() && !Desk.isOpen()) {
      throw new AuthorizationException(messages.getMessage("workflow.onlyThroughForms"));
    }
    return next.execute(command);
  }

  /** A command inside another one is the engine's own work: a delegate, a listener. */
  private boolean comesFromOutside() {
    return Context.getCommandContext() == null && identity.get().getCurrentAuthentication() != null;
  }
}
