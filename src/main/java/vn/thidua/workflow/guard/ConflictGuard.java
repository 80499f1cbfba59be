package vn.thidua.workflow.guard;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.workflow.WorkRegister;

/**
 * Conflict of interest, held in the engine and not only in the form: nobody is given a task that
 * judges his own unit, and nobody in another's stead one that is done in person only, whoever
 * assigns it and through whichever interface.
 */
@Component
class ConflictGuard {

  private final WorkRegister works;
  private final IdentityService identity;
  private final Words words;

  ConflictGuard(WorkRegister works, IdentityService identity, Words words) {
    this.works = works;
    this.identity = identity;
    this.words = words;
  }

  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_ASSIGNMENT + "'")
  void onAssignment(DelegateTask task) {
    if (task.getAssignee() == null || ThroughForm.handsIn(task.getId())) {
      return; // given back; or the desk has asked the same question just now
    }
    WorkItem item = itemFor(task);
    TaskWork<?> work = works.behind(task.getTaskDefinitionKey());
    if (work.inPerson() && item.actor().lentOf(groupsFor(task)).isPresent()) {
      throw new BadUserRequestException(words.say("workflow.inPersonOnly"));
    }
    work.judges(item)
        .filter(item.actor()::belongsTo)
        .ifPresent(
            unit -> {
              throw new BadUserRequestException(words.say("workflow.conflictOfInterest"));
            });
  }

  private static Set<String> groupsFor(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private WorkItem itemFor(DelegateTask task) {
    Actor assignee =
        new Actor(
            task.getAssignee(),
            identity.createGroupQuery().groupMember(task.getAssignee()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    return new WorkItem(
        task.getId(),
        WorkRegister.nameOf(task.getTaskDefinitionKey()),
        task.getExecution().getProcessBusinessKey(),
        assignee,
        task.getVariables());
  }
}
