package vn.thidua.year.handover;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYearProcess;
import vn.thidua.year.CasesOfYears;

/**
 * What the engine still holds open for a year beside the year's own process: tasks that wait for
 * people, and work that the system could not do. What it is doing at the moment is not open.
 */
@Component
class RunningMatters {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final CasesOfYears cases;
  private final Organisation organisation;
  private final Words words;

  RunningMatters(
      RuntimeService runtime,
      TaskService tasks,
      RepositoryService repository,
      CasesOfYears cases,
      Organisation organisation,
      Words words) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
    this.cases = cases;
    this.organisation = organisation;
    this.words = words;
  }

  /**
   * One sentence for each open task and each stopped instance, in the order of their cases.
   *
   * @param told business keys of the matters that the record tells already
   */
  List<String> of(AwardYear year, Collection<String> told) {
    String key = year.businessKey();
    Map<String, ProcessInstance> running = untold(ofCase(key).list(), key, told);
    if (running.isEmpty()) {
      return List.of();
    }
    Map<String, List<Task>> waiting = tasksOf(running.keySet());
    Collection<String> stopped = untold(ofCase(key).withIncident().list(), key, told).keySet();
    Map<String, String> names =
        cases.of(running.values().stream().map(ProcessInstance::getBusinessKey).toList());
    return running.values().stream()
        .sorted(Comparator.comparing(ProcessInstance::getBusinessKey))
        .flatMap(
            each ->
                Stream.concat(
                    waiting.getOrDefault(each.getId(), List.of()).stream()
                        .map(task -> waits(task, name(each, names))),
                    Stream.of(each)
                        .filter(it -> stopped.contains(it.getId()))
                        .map(it -> stopped(it, name(it, names)))))
        .toList();
  }

  private ProcessInstanceQuery ofCase(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(key + "%");
  }

  /** By id; the query finds {@code cum-1/20161} for {@code cum-1/2016} too, and the year itself. */
  private Map<String, ProcessInstance> untold(
      List<ProcessInstance> found, String key, Collection<String> told) {
    return found.stream()
        .filter(
            each ->
                each.getBusinessKey().equals(key) || each.getBusinessKey().startsWith(key + "/"))
        .filter(each -> !told.contains(each.getBusinessKey()))
        .filter(each -> !each.getProcessDefinitionId().startsWith(AwardYearProcess.KEY + ":"))
        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
  }

  private Map<String, List<Task>> tasksOf(Collection<String> instances) {
    return tasks
        .createTaskQuery()
        .processInstanceIdIn(instances.toArray(String[]::new))
        .orderByTaskCreateTime()
        .asc()
        .list()
        .stream()
        .collect(groupingBy(Task::getProcessInstanceId));
  }

  private String waits(Task task, String name) {
    return task.getAssignee() == null
        ? words.say("year.openPoint.waits", task.getName(), name)
        : words.say(
            "year.openPoint.held",
            task.getName(),
            name,
            organisation.personName(task.getAssignee()));
  }

  private String stopped(ProcessInstance instance, String name) {
    String process = repository.getProcessDefinition(instance.getProcessDefinitionId()).getName();
    return words.say("year.openPoint.stopped", process, name);
  }

  private static String name(ProcessInstance instance, Map<String, String> names) {
    return Objects.requireNonNullElse(
        names.get(instance.getBusinessKey()), instance.getBusinessKey());
  }
}
