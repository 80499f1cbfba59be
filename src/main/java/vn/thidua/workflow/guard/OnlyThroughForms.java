package vn.thidua.workflow.guard;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.thidua.words.Words;

/**
 * Human work reaches the engine only through the desk, which holds every completion to the rules of
 * its form. A signed-in person who calls the engine's own interface (a completion without the form,
 * a start, an injected variable, an error thrown into the flow) is refused, and nothing changes.
 * Nobody, an administrator neither, makes it the task of people for whom it is not drawn. Service
 * tasks and jobs carry no person and pass.
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
          RemoveTaskVariablesCmd.class,
          SignalCmd.class,
          SignalEventReceivedCmd.class,
          MessageEventReceivedCmd.class,
          CorrelateMessageCmd.class,
          CorrelateAllMessageCmd.class);

  /** Whose task it is says the drawing; who these people are say their roles. */
  private static final Set<Class<?>> CHOICE_OF_PEOPLE =
      Set.of(
          AddUserIdentityLinkCmd.class,
          AddGroupIdentityLinkCmd.class,
          DeleteUserIdentityLinkCmd.class,
          DeleteGroupIdentityLinkCmd.class);

  private final FromOutside outside;
  private final Words words;

  OnlyThroughForms(Supplier<IdentityService> identity, Words words) {
    this.outside = new FromOutside(identity);
    this.words = words;
  }

  @Override
  public <T> T execute(Command<T> command) {
    refuse(command, HUMAN_WORK, "workflow.onlyThroughForms");
    refuse(command, CHOICE_OF_PEOPLE, "workflow.peopleByRole");
    return next.execute(command);
  }

  private void refuse(Command<?> command, Set<Class<?>> refused, String messageKey) {
    if (refused.contains(command.getClass()) && outside.isCalling()) {
      throw new AuthorizationException(words.say(messageKey));
    }
  }
}
