package vn.thidua.workflow.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.CaseNames;
import vn.thidua.workflow.PersonNames;
import vn.thidua.workflow.WorkItem;
import vn.thidua.workflow.WorkRegister;
import vn.thidua.workflow.draft.DraftState;
import vn.thidua.workflow.draft.Drafts;
import vn.thidua.workflow.draft.Presences;

/** Tells of tasks in words: whose, of which case, what was done before. */
@Component
public class TasksInWords {

  /** More would not be read, and in a large cluster would be a long list for everybody. */
  private static final int LAST_STEPS = 30;

  private final HistoryService history;
  private final RepositoryService repository;
  private final BusinessKeys businessKeys;
  private final PersonNames personNames;
  private final WorkRegister works;
  private final ObjectProvider<CaseNames> caseNames;
  private final Map<String, String> processNames = new ConcurrentHashMap<>();

  TasksInWords(
      HistoryService history,
      RepositoryService repository,
      BusinessKeys businessKeys,
      PersonNames personNames,
      WorkRegister works,
      ObjectProvider<CaseNames> caseNames) {
    this.history = history;
    this.repository = repository;
    this.businessKeys = businessKeys;
    this.personNames = personNames;
    this.works = works;
    this.caseNames = caseNames;
  }

  public TaskPage page(
      Task task,
      WorkItem item,
      Object view,
      @Nullable String seen,
      Drafts.@Nullable Draft draft,
      @Nullable String principal) {
    return new TaskPage(
        task.getId(),
        item.name(),
        task.getName(),
        processName(task.getProcessDefinitionId()),
        item.businessKey(),
        casesOf(List.of(item.businessKey())).get(item.businessKey()),
        instant(task.getDueDate()),
        task.getAssignee(),
        nameOfAnother(task, item.actor()),
        principal == null ? null : personName(principal),
        view,
        works.behind(task.getTaskDefinitionKey()).keepsDrafts(),
        seen,
        draft == null ? null : draft.content(),
        draft == null ? null : note(draft, item.actor()),
        before(task));
  }

  private @Nullable String nameOfAnother(Task task, Actor actor) {
    String assignee = task.getAssignee();
    return assignee == null || assignee.equals(actor.userId()) ? null : personName(assignee);
  }

  private TaskPage.DraftNote note(Drafts.Draft draft, Actor actor) {
    return new TaskPage.DraftNote(
        draft.version(),
        draft.by().equals(actor.userId()) ? null : personName(draft.by()),
        draft.at());
  }

  /** How a draft stands for one who has seen a version of it. */
  DraftState draftState(
      Optional<Drafts.Draft> draft, int seen, List<Presences.Presence> others, Actor actor) {
    List<DraftState.Other> open =
        others.stream()
            .map(Presences.Presence::userId)
            .distinct()
            .map(user -> new DraftState.Other(personName(user), user.equals(actor.userId())))
            .toList();
    return draft
        .map(
            found ->
                new DraftState(
                    found.version(),
                    found.version() == seen ? null : found.content(),
                    personName(found.by()),
                    found.at(),
                    open))
        .orElseGet(() -> new DraftState(Drafts.NONE, null, null, null, open));
  }

  public List<TaskSummary> summaries(List<Task> tasks) {
    Map<String, String> keys =
        businessKeys.of(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
    Map<String, String> cases = casesOf(Set.copyOf(keys.values()));
    return tasks.stream()
        // the others vanished since they were read
        .filter(task -> keys.containsKey(task.getProcessInstanceId()))
        .map(
            task -> {
              String businessKey = keys.get(task.getProcessInstanceId());
              return summary(task, businessKey, cases.get(businessKey));
            })
        .toList();
  }

  private static TaskSummary summary(Task task, String businessKey, @Nullable String caseName) {
    return new TaskSummary(
        task.getId(),
        WorkRegister.nameOf(task.getTaskDefinitionKey()),
        task.getName(),
        businessKey,
        caseName,
        task.getCreateTime().toInstant(),
        instant(task.getDueDate()),
        task.getAssignee());
  }

  /** A deployed definition never changes. */
  private String processName(String definitionId) {
    return processNames.computeIfAbsent(
        definitionId, id -> repository.getProcessDefinition(id).getName());
  }

  public String businessKeyOf(Task task) {
    return businessKeys.of(task.getProcessInstanceId());
  }

  public Map<String, String> casesOf(Collection<String> businessKeys) {
    Map<String, String> names = new HashMap<>();
    caseNames.forEach(each -> names.putAll(each.of(businessKeys)));
    return names;
  }

  String personName(String userId) {
    return personNames.of(userId);
  }

  /**
   * The last finished steps of the same process instance, oldest first. Secret ones (those without
   * drafts) are left out: time tells.
   */
  private List<TaskPage.Step> before(Task task) {
    List<HistoricTaskInstance> done =
        history
            .createHistoricTaskInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .taskDeleteReason("completed")
            .orderByHistoricTaskInstanceEndTime()
            .desc()
            .listPage(0, LAST_STEPS)
            .stream()
            .filter(each -> works.behind(each.getTaskDefinitionKey()).keepsDrafts())
            .toList();
    Map<String, String> names =
        personNames.of(
            done.stream()
                .flatMap(each -> Stream.of(each.getAssignee(), each.getOwner()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return done.stream()
        .sorted(Comparator.comparing(HistoricTaskInstance::getEndTime))
        .map(
            each ->
                new TaskPage.Step(
                    each.getName(),
                    names.getOrDefault(each.getAssignee(), each.getAssignee()),
                    names.get(each.getOwner()),
                    each.getEndTime().toInstant()))
        .toList();
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
