package vn.thidua.notification;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Accounts;

/**
 * Tells everybody who may take a new task about it, in the transaction that creates the task. Says
 * only what task lists show: name, business key, due date.
 */
@Component
class NewTaskMails {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Mailbox mailbox;
  private final Accounts accounts;
  private final SystemActor system;
  private final MailTexts texts;
  private final OurProcesses processes;
  private final MessageSource messages;
  private final Clock clock;

  NewTaskMails(
      Mailbox mailbox,
      Accounts accounts,
      SystemActor system,
      MailTexts texts,
      OurProcesses processes,
      MessageSource messages,
      Clock clock) {
    this.mailbox = mailbox;
    this.accounts = accounts;
    this.system = system;
    this.texts = texts;
    this.processes = processes;
    this.messages = messages;
    this.clock = clock;
  }

  @EventListener
  void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
        && task.getProcessDefinitionId() != null
        && processes.include(task.getProcessDefinitionId())) {
      tellOf(task);
    }
  }

  private void tellOf(DelegateTask task) {
    String businessKey =
        Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), "");
    mailbox.postAsIs(
        "task:" + task.getId(),
        businessKey,
        takers(task),
        subject(businessKey, task.getName()),
        texts.newTask(task.getId(), task.getName(), businessKey, day(task.getDueDate())));
  }

  private Set<String> takers(DelegateTask task) {
    if (task.getAssignee() != null) {
      return Set.of(task.getAssignee());
    }
    Set<String> users = new LinkedHashSet<>();
    for (IdentityLink candidate : task.getCandidates()) {
      if (candidate.getUserId() != null) {
        users.add(candidate.getUserId());
      } else {
        users.addAll(system.does(() -> accounts.usersIn(candidate.getGroupId())));
      }
    }
    return users;
  }

  private String subject(String businessKey, String name) {
    return businessKey.isEmpty()
        ? messages.getMessage("notification.newTask", new Object[] {name}, Locale.ROOT)
        : messages.getMessage(
            "notification.newTaskOf", new Object[] {businessKey, name}, Locale.ROOT);
  }

  private String day(@Nullable Date due) {
    return due == null ? "" : DAY.format(due.toInstant().atZone(clock.getZone()));
  }
}
