package vn.thidua.notification;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.notification.Announcement.Recipients;
import vn.thidua.words.Words;

/**
 * Announces every new task to all who may take it, in the transaction that creates it. Says only
 * what task lists show: name, business key, due date.
 */
@Component
class NewTaskMails {

  private final Announcements announcements;
  private final OurProcesses processes;
  private final Clock clock;

  NewTaskMails(Announcements announcements, OurProcesses processes, Clock clock) {
    this.announcements = announcements;
    this.processes = processes;
    this.clock = clock;
  }

  @EventListener
  void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
        && task.getProcessDefinitionId() != null
        && processes.include(task.getProcessDefinitionId())) {
      announcements.add(
          new Announcement(
              "task:" + task.getId(),
              Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), ""),
              MailKind.NEW_TASK,
              Map.of(
                  "task",
                  task.getName(),
                  Announcement.TASK_ID,
                  task.getId(),
                  "due",
                  day(task.getDueDate())),
              takers(task),
              List.of()));
    }
  }

  private Recipients takers(DelegateTask task) {
    return task.getAssignee() != null
        ? Recipients.users(Set.of(task.getAssignee()))
        : new Recipients(
            chosen(task, IdentityLink::getUserId), chosen(task, IdentityLink::getGroupId));
  }

  private static Set<String> chosen(
      DelegateTask task, Function<IdentityLink, @Nullable String> part) {
    return task.getCandidates().stream()
        .map(part)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private String day(@Nullable Date due) {
    return due == null ? "" : Words.date(due.toInstant());
  }
}
